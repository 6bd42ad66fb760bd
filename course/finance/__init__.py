"""The arithmetic of a small producer: pure functions on exact fractions of a đồng, rounded only where they are shown.

Money is an integer or a Fraction of đồng, never a float; rates are Fractions (9 % a year is Fraction(9, 100)).
"""
