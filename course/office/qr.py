"""QR codes by segno; the only file that imports it."""

import segno


def qr_svg(text: str) -> str:
    """The code as SVG of black squares, without a margin: whoever places it leaves white around it."""
    # The version is fixed by the text's length, the mask by the standard's rules: the same text, the same picture.
    matrix = segno.make(text, error="m", boost_error=False, micro=False).matrix
    path = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(matrix) for x, dark in enumerate(row) if dark)
    side = len(matrix)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"><path d="{path}"/></svg>'
