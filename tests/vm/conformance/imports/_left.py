print("left begins")
early = "early name"
import _right as right
done = "left done"
