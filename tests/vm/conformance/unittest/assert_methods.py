# unittest: what each assertion says when it fails, with and without a message of one's own.
import unittest


class T(unittest.TestCase):
    pass


t = T()
for f in [lambda: t.assertEqual(1, 2), lambda: t.assertNotEqual(1, 1), lambda: t.assertTrue(0), lambda: t.assertFalse([1]), lambda: t.assertIs(1, None), lambda: t.assertIsNot(None, None), lambda: t.assertIsNone(1), lambda: t.assertIsNotNone(None), lambda: t.assertIn(1, [2]), lambda: t.assertNotIn(1, [1]), lambda: t.assertIsInstance(1, str), lambda: t.assertNotIsInstance(1, int), lambda: t.assertAlmostEqual(1, 1.1), lambda: t.assertAlmostEqual(1, 2, delta=0.5), lambda: t.assertGreater(1, 2), lambda: t.assertLess(2, 1),
          lambda: t.assertRegex("abc", "x"), lambda: t.assertCountEqual([1], [2]), lambda: t.assertListEqual([1], [2]), lambda: t.assertDictEqual({"a": 1}, {"a": 2}), lambda: t.assertTupleEqual((1,), (2,)), lambda: t.assertSetEqual({1}, {2}), lambda: t.assertMultiLineEqual("a\nb", "a\nc"), lambda: t.assertEqual(1, 2, "own text"), lambda: t.fail("failed"), lambda: t.assertEqual([1, 2], [1, 3]), lambda: t.assertEqual("a", "b"), lambda: t.assertRaises(ValueError, int, "5"), lambda: t.skipTest("why")]:
    try:
        print(f())
    except (AssertionError, unittest.SkipTest) as e:
        print(type(e).__name__, repr(str(e).partition("\n- ")[0].partition("\n  ")[0]))
with t.assertRaises(ValueError) as caught:
    int("x")
with t.assertRaisesRegex(KeyError, "k"):
    {}["k"]
print(caught.exception)
