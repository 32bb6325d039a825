import getopt

for args, short, long in ((["-a", "-bval", "--long", "--arg=x", "rest", "-z"], "ab:", ["long", "arg="]),
                          (["-ab", "v", "--ar", "y", "--", "-a"], "ab:", ["long", "arg="]), ([], "", []), (["x", "-a"], "a", [])):
    print(getopt.getopt(args, short, long), getopt.gnu_getopt(args[:2], short, long))
for args, short, long in ((["-x"], "a", []), (["-b"], "b:", []), (["--no"], "", ["yes"]), (["--lo"], "", ["lone", "long"]),
                          (["--long=3"], "", ["long"]), (["--arg"], "", ["arg="])):
    try:
        getopt.getopt(args, short, long)
    except getopt.GetoptError as e:
        print(e, "|", e.msg, "|", e.opt)
