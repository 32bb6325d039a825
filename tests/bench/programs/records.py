# Records, arrays, strings and globals together, in the manner of the Dhrystone programs of old.
FIRST, SECOND, THIRD, FOURTH = range(1, 5)


class Record:
    def __init__(self, following=None, kind=0, choice=FIRST, number=0, text=""):
        self.following = following
        self.kind = kind
        self.choice = choice
        self.number = number
        self.text = text

    def copy(self):
        return Record(self.following, self.kind, self.choice, self.number, self.text)


int_global = 0
bool_global = False
letter1 = letter2 = "\0"
vector = [0] * 51
matrix = [[0] * 51 for _ in range(51)]
head = None


def update(record):
    following = record.copy()
    record.number = 5
    following.number = record.number
    following.following = record.following
    if following.kind == 0:
        following.number = 6
        following.choice = choose(record.choice)
        following.number = add(following.number, 10)
    return following


def choose(choice):
    if choice == FIRST:
        return SECOND
    if choice == SECOND:
        return FIRST if int_global > 100 else FOURTH
    return THIRD if choice == THIRD else FOURTH


def add(a, b):
    return a + 2 + b


def fill(vector, matrix, a, b):
    global int_global
    at = a + 5
    vector[at] = b
    vector[at + 1] = vector[at]
    vector[at + 30] = at
    for column in range(at, at + 2):
        matrix[at][column] = at
    matrix[at][at - 1] += 1
    matrix[at + 20][at] = vector[at]
    int_global = 5


def same(a, b):
    global letter1
    if a == b:
        letter1 = a
        return FIRST
    return SECOND


def before(left, right):
    i = 1
    while i <= 1:
        if same(left[i], right[i + 1]) == FIRST:
            i += 1
            break
        i += 1
    if left > right:
        return True
    return False


def run(rounds):
    global head, bool_global, letter2
    following = Record(kind=0, choice=FIRST, number=1, text="DHRYSTONE PROGRAM, SOME STRING")
    head = Record(following, 0, THIRD, 40, "DHRYSTONE PROGRAM, SOME STRING")
    vector[8] = 10
    first_text = "DHRYSTONE PROGRAM, 1'ST STRING"
    total = 0
    for i in range(rounds):
        bool_global = letter1 == "A"
        letter2 = "B"
        a, b = 2, 3
        second_text = "DHRYSTONE PROGRAM, 2'ND STRING"
        bool_global = not before(first_text, second_text)
        while a < b:
            c = 5 * a - b
            c = add(a, b)
            a += 1
        fill(vector, matrix, a, c)
        head = update(head)
        letter = "A"
        while letter <= letter2:
            if choose(SECOND) == FIRST:
                total += 1
            letter = chr(ord(letter) + 1)
        b = b * a
        a = b // c
        b = 7 * (b - c) - a
        total += a + b + head.number
    return total, vector[8], matrix[8][7], head.choice, bool_global, letter1


assert run(220000) == (7040000, 7, 220000, 3, True, '\x00')
