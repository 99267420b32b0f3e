"""Keys in shares, boxes that only the whole key opens, and slots that all look alike."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from uuid import uuid4

import pytest
from cryptography.exceptions import InvalidTag
from hypothesis import given, settings, strategies
from sqlalchemy import Engine
from sqlmodel import Session, select

from backend.core.db import transaction
from backend.core.settings import Settings
from backend.sealing import service
from backend.sealing.errors import SharesLost
from backend.sealing.models import SealedSlot
from backend.sealing.service import HOLDERS, Holder, Keys

KEY = b"the installation's key"


@given(strategies.binary(min_size=1, max_size=48))
@settings(max_examples=30, deadline=None)
def test_any_two_shares_of_three_give_the_secret_and_make_the_third(secret: bytes) -> None:
    shares = service.split(secret, parts=3, needed=2)
    for pair in combinations(shares, 2):
        held = {number: shares[number] for number in pair}
        assert service.combine(held) == secret
        assert {number: service.combine(held, at=number) for number in shares} == shares


def test_one_share_fits_every_secret_equally() -> None:
    """For each byte of the secret there is one polynomial through the share: it tells nothing."""
    share = service.split(b"\x2a", parts=3, needed=2)[1]
    fitting = {service.combine({1: share, 2: bytes([other])})[0] for other in range(256)}
    assert fitting == set(range(256))


def test_products_are_those_of_the_field_of_aes() -> None:
    """FIPS 197, section 4.2: {57} x {13} = {fe}; the line through 0 and {57} at {13}."""
    assert service.combine({0: b"\0", 1: b"\x57"}, at=0x13) == b"\xfe"


def test_a_box_opens_with_its_own_key_and_for_its_own_matter_only() -> None:
    keys, others = service.make_keys(), service.make_keys()
    box = service.seal(keys.public, b"secret", about=b"one")
    assert service.unseal(keys.private, box, about=b"one") == b"secret"
    changed = box[:-1] + bytes([box[-1] ^ 1])
    for private, told, about in (
        (others.private, box, b"one"),
        (keys.private, box, b"other"),
        (keys.private, changed, b"one"),
    ):
        with pytest.raises(InvalidTag):
            service.unseal(private, told, about=about)


@pytest.fixture
def place(tmp_path: Path) -> Settings:
    """An installation's folder."""
    return Settings(_env_file=None, data_dir=tmp_path)


@pytest.fixture
def keys(place: Settings) -> Keys:
    """A pair whose private half is with its holders."""
    made = service.make_keys()
    service.keep_shares(place, made)
    return made


def share_of(place: Settings, holder: Holder) -> Path:
    """The file of a holder's only share."""
    [path] = (place.sealing_folder / holder).iterdir()
    return path


@pytest.mark.parametrize("holder", HOLDERS)
@pytest.mark.parametrize("fate", ["gone", "damaged", "another's"])
def test_with_one_share_lost_the_key_is_restored_and_the_share_made_anew(
    place: Settings, keys: Keys, holder: Holder, fate: str
) -> None:
    path = share_of(place, holder)
    before = path.read_text()
    match fate:
        case "gone":
            path.unlink()
        case "damaged":
            path.write_text(before.replace(before[30], "f" if before[30] != "f" else "0"))
        case _:
            service.keep_shares(place, Keys(keys.public, service.make_keys().private))
            for other in set(HOLDERS) - {holder}:
                share_of(place, other).unlink()
            foreign = path.read_text()
            service.keep_shares(place, keys)
            path.write_text(foreign)
    assert service.examine(place, keys.public).lost == (holder,)
    assert service.restore(place, keys.public) == keys.private
    assert service.mend(place, keys.public) == (holder,)
    assert service.examine(place, keys.public).good == HOLDERS
    assert service.restore(place, keys.public) == keys.private
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("left", HOLDERS)
def test_with_two_shares_lost_nothing_opens(place: Settings, keys: Keys, left: Holder) -> None:
    for holder in set(HOLDERS) - {left}:
        share_of(place, holder).unlink()
    assert not service.examine(place, keys.public).opens
    for attempt in (service.restore, service.mend):
        with pytest.raises(SharesLost):
            attempt(place, keys.public)


@pytest.fixture
def filled(engine: Engine) -> Iterator[Session]:
    """A transaction over empty slots."""
    with transaction(engine) as session:
        service.fill(session, KEY, 12)
        yield session


def slots(session: Session) -> list[tuple[str, bytes]]:
    """Every slot as a copy of the database shows it."""
    return [(slot.tag, slot.content) for slot in session.exec(select(SealedSlot))]


def test_what_is_put_in_comes_out_until_it_is_cleared(filled: Session) -> None:
    tag = service.tag_of(KEY, "draft", uuid4())
    for content in (b"first", b"second" * 9000):
        service.put(filled, KEY, tag, content)
        assert service.find(filled, KEY, tag) == content
    assert service.clear(filled, KEY, tag)
    assert service.find(filled, KEY, tag) is None
    assert not service.clear(filled, KEY, tag)


def test_full_and_empty_slots_look_alike(filled: Session) -> None:
    before = slots(filled)
    service.put(filled, KEY, service.tag_of(KEY, "draft", uuid4()), b"canary" * 5000)
    after = slots(filled)
    assert len(after) == len(before)
    shapes = {(len(tag), len(content)) for tag, content in after}
    assert len(shapes) == 1
    assert not any(b"canary" in content for _, content in after)
    assert len({content for _, content in after}) == len(after)


def test_a_cleared_slot_looks_like_one_that_never_held_anything(filled: Session) -> None:
    tag = service.tag_of(KEY, "draft", uuid4())
    service.put(filled, KEY, tag, b"canary" * 5000)
    (kept,) = (content for own, content in slots(filled) if own == tag)
    service.clear(filled, KEY, tag)
    after = slots(filled)
    assert tag not in {own for own, _ in after}
    assert kept not in {content for _, content in after}
    assert all(len(set(content)) == 256 for _, content in after)


def test_slots_never_run_out(filled: Session) -> None:
    wanted = {service.tag_of(KEY, "draft", one): one for one in (uuid4() for _ in range(15))}
    for tag, one in wanted.items():
        service.put(filled, KEY, tag, str(one).encode())
    found = service.find_many(filled, KEY, wanted)
    assert found == {one: str(one).encode() for one in wanted.values()}


def test_what_is_too_large_for_a_slot_is_refused(filled: Session) -> None:
    with pytest.raises(ValueError, match="no room"):
        service.put(filled, KEY, "tag", b"x" * (service.ROOM + 1))
