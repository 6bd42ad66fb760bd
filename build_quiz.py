"""The quiz command, for trainers: python build_quiz.py --help."""

from course.cli import main

if __name__ == "__main__":
    main("quiz")
