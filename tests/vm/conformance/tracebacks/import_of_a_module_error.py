# import of a module that is not there.
import missing_module.sub
