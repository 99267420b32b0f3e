"""How far two spellings are apart, and how far they may be."""

ONE_ERROR, TWO_ERRORS = 4, 8
"""Letters from which a word may have one and two typing errors."""


def edits(word: str) -> int:
    """How many typing errors a word of this length may have; figures have none."""
    if any(character.isdigit() for character in word):
        return 0
    return (len(word) >= ONE_ERROR) + (len(word) >= TWO_ERRORS)


def distance(one: str, other: str, most: int) -> int:
    """Edits between two words, neighbours swapped counting one; `most` + 1 when there are more.

    The optimal string alignment distance (Damerau 1964, restricted), row by row.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    two_back: list[int] = []
    last: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        two_back, last, row = last, row, [i]
        for j, right in enumerate(other, 1):
            best = min(last[j] + 1, row[-1] + 1, last[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                best = min(best, two_back[j - 2] + 1)
            row.append(best)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
