"""Cuts listings and questions into pieces that a model reads well, and gets their vectors."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from search.documents import ListingDocument, SectionVector
from search.embedding import Embedder, Vectors
from search.text import clean

PIECE: Final = 700
MOST_PIECES: Final = 6
"""Per language of a listing: what comes later in a long body adds little and costs much."""
_BREAK: Final = re.compile(r"(?<=[.!?;。！？；؟])\s*|\n+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one language version of a listing."""

    section: str
    text: str
    lang: str


def pieces(document: ListingDocument) -> list[Piece]:
    """Pieces of all versions of a listing; each begins with the title, which says what it is."""
    made: list[Piece] = []
    for lang, one in document.texts.items():
        whole = "\n".join(part for part in (one.one_line, one.summary, one.body) if part)
        cuts = list(cut(whole))[:MOST_PIECES] or [""]
        for number, stretch in enumerate(cuts):
            made.append(Piece(f"{lang}:{number}", f"{one.title}\n{stretch}".strip(), lang))
    return [piece for piece in made if piece.text]


def vectors_of(embedder: Embedder, documents: Sequence[ListingDocument]) -> list[SectionVector]:
    """Section vectors of these listings, in order; slow, so give it few at a time."""
    return vectors_from(embedder, [(one.id, piece) for one in documents for piece in pieces(one)])


def vectors_from(embedder: Embedder, owned: Sequence[tuple[str, Piece]]) -> list[SectionVector]:
    """Section vectors of pieces, each with the listing it is of."""
    rows = embedder.embed_passages(
        [piece.text for _, piece in owned], [piece.lang for _, piece in owned]
    )
    return [
        SectionVector(
            id=listing, section=piece.section, embedder=embedder.id, values=tuple(row.tolist())
        )
        for (listing, piece), row in zip(owned, rows, strict=True)
    ]


def question_vector(embedder: Embedder, text: str, lang: str) -> Vectors:
    """One vector for a question of any length: the mean of its pieces."""
    cuts = question_pieces(text)
    if len(cuts) < 2:  # noqa: PLR2004 - nothing to average
        return embedder.embed_query(text, lang)
    mean = np.mean([embedder.embed_query(piece, lang) for piece in cuts], axis=0)
    unit: Vectors = (mean / max(float(np.linalg.norm(mean)), 1e-9)).astype(np.float32)
    return unit


def question_pieces(text: str) -> list[str]:
    """What a model is asked for a question: its pieces, or the whole of a short one."""
    cuts = list(cut(clean(text)))[:MOST_PIECES]
    return cuts if len(cuts) > 1 else [text]


def cut(text: str, size: int = PIECE) -> Iterator[str]:
    """Stretches of at most `size` characters that end where a sentence does, if one does."""
    held = ""
    for sentence in _BREAK.split(text):
        rest = sentence.strip()
        while rest:
            room = size - len(held) - 1
            if len(rest) <= room:
                held = f"{held} {rest}".strip()
                rest = ""
            elif held:
                yield held
                held = ""
            else:
                yield rest[:size]
                rest = rest[size:]
    if held:
        yield held
