"""Computes the mean vector of each language that centring subtracts, from texts at hand."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Final

import numpy as np

from search import glossary
from search.embedding_local import LocalEmbedder
from search.evaluation.files import read_lines
from search.text import LANGUAGES

SAMPLE: Final = 240
GEMET_TAGS: Final = {"zh": "zh-CN", "en": "en", "ru": "ru", "ar": "ar", "tr": "tr"}


def compute(data: Path, out: Path) -> None:
    """Write an array of shape (3, 8, dimensions): means of passages, questions and names."""
    embedder = LocalEmbedder(patience=60)
    samples, names = _samples(data), _names(data)
    rows = [
        [embedder.raw(texts[lang], query=query).mean(axis=0) for lang in LANGUAGES]
        for texts, query in ((samples, False), (samples, True), (names, True))
    ]
    embedder.close()
    np.save(out, np.asarray(rows, np.float16))


def _names(data: Path) -> dict[str, list[str]]:
    """Names of concepts: the thesaurus's where it has the language, else our own glossary's."""
    concepts = read_lines(data / "gemet" / "concepts_dev.jsonl.gz")
    names: dict[str, list[str]] = {}
    for lang in LANGUAGES:
        tag = GEMET_TAGS.get(lang, "")
        listed = [str(one[tag]) for one in concepts if one.get(tag)]
        own = [one[lang][0] for one in glossary.concepts() if one.get(lang)]
        names[lang] = (listed or own)[:: max(1, len(listed or own) // SAMPLE)]
    return names


def _samples(data: Path) -> dict[str, list[str]]:
    sentences = json.loads(files(__package__).joinpath("sentences.json").read_text("utf-8"))
    samples: dict[str, list[str]] = {lang: list(sentences.get(lang, ())) for lang in LANGUAGES}
    concepts = read_lines(data / "gemet" / "concepts_dev.jsonl.gz")
    for concept in concepts[:: max(1, len(concepts) // SAMPLE)]:
        for lang, tag in GEMET_TAGS.items():
            for key in (tag, f"{tag}_def"):
                if concept.get(key):
                    samples[lang].append(str(concept[key]))
    abstracts = read_lines(data / "csl" / "abstracts_dev.jsonl.gz")[:SAMPLE]
    samples["zh"].extend(f"{one['title']} {one['abstract']}"[:200] for one in abstracts)
    offers = read_lines(data / "sbir" / "offers.jsonl.gz")[:SAMPLE]
    samples["en"].extend(str(one["abstract"])[:500] for one in offers)
    return samples
