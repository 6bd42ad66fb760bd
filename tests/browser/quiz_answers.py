"""Answering the sample questions (tests/questions/vectors.py) as a learner does, on a page or in a frame."""

NUMBER, WORD = "3.708", "hop tac xa"
PAIRS = ("Nhật Bản", "Thái Lan", "Việt Nam")


def card(place, name):
    return place.locator(f'[data-id="m1-l1-{name}"]')


def answer_rightly(place, name):
    """Put the right answer into a question; nothing is checked or handed in."""
    question = card(place, name)
    match question.get_attribute("data-kind"):
        case "single_choice" | "true_false" | "multiple_response":
            for option in question.locator("input[data-right]").all():
                option.check()
        case "matching":
            for i, right in enumerate(PAIRS):
                question.locator(f'select[data-i="{i}"]').select_option(right)
        case "ordering":
            steps = question.locator("ol.sc-order > li")
            for i in range(steps.count()):
                step = question.locator(f'ol.sc-order > li[data-i="{i}"]')
                while steps.nth(i).get_attribute("data-i") != str(i):
                    step.get_by_role("button").first.click()
        case "numeric":
            question.locator("input").fill(NUMBER)
        case "short_answer":
            question.locator("input").fill(WORD)
