"""Paragraphs that tell where an actor has been seen before, and the pairs of part and title in them.

"Where have I seen Ann Lee before? She was Mara in Smoke, Kit (Ash) and, in Flint, Davy"; "Where you know Tom from:
Dust (Jo), Peat, as Gil". A name told with a title there is a part, whatever the recogniser took it for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from spacy.tokens import Doc

from newsextract import known, layout, memo
from newsextract.components.casting.bracket_rows import Entities
from newsextract.masking import PLACEHOLDERS, Item, Masked

_P, _C, _W, _F = (PLACEHOLDERS[k] for k in ("PERSON", "CHARACTER", "WORK", "PLATFORM"))
_ASKS = re.compile(
    rf"(?:\W*(?i:where|what|why|how)\b[^.!?\n]{{0,40}}?\b(?i:seen|know|recogni[sz]e|spotted|watched|been in|starred in|appeared in|famous for|look familiar)\b"
    rf"[^.!?\n{_W}{_C}]{{0,60}}?(?:[?:]|\Z|$)"
    rf"|\W*(?:You (?:may|might|will|should|probably|’ll|'ll)[^.;{_W}]{{0,25}} (?:know|recogni[sz]e|remember|have seen)"
    r"|(?:Other|Previous|Past|Key|Notable|Selected)? ?[Cc]redits(?: include)?|(?:Also|Previously|Last|Best) (?:seen|known)|(?:As s|S)een (?:in|on|before)|Known for|Familiar from|Recogni[sz]e (?:him|her|them)[^:]{0,12})\b)"
)
_GAP = rf"(?:[,:–—-]|\s|['’]s|\b(?:the|on|in|for|of|from|a|an|hit|drama|comedy|series|film|sitcom|show|soap|period|his|her|long-running|[a-z-]+)\b|{_F}|\d{{4}})"
_ASKED = re.compile(
    r"(?i)\b(?:seen|know|recogni[sz]e|been in|starred in|appeared in|famous|familiar|credits|known for|spotted|watched)\b"
)
_PAIRS = (
    re.compile(
        rf"(?P<c>[{_P}{_C}])[”\"’']?\s\([“\"‘']?(?:(?:in|on|from) )?(?P<w>{_W})[^(){_W}]{{0,14}}\)"
    ),
    re.compile(
        rf"(?P<w>{_W})[”\"’']?\s\((?:(?:as|playing) )?[“\"‘']?(?P<c>[{_P}{_C}])[^(){_C}]{{0,14}}\)"
    ),
    re.compile(
        rf"(?P<w>{_W})[”\"’']?(?:\s\([^()]{{1,20}}\))?,? (?:(?:as|playing|where (?:he|she|they) (?:was|were|played)|had (?:him|her|them) as|in which (?:he|she) (?:was|played)|(?:him|her|them) as) )"
        rf"(?:the |[a-z-]+ ){{0,4}}?(?P<c>[{_P}{_C}])"
    ),
    re.compile(rf"(?P<w>{_W})[”\"]?['’]s? (?:own |[a-z-]+ ){{0,2}}?(?P<c>[{_P}{_C}])"),
    re.compile(
        rf"(?P<c>[{_P}{_C}])[”\"’']?,? (?:in|on|from|of) {_GAP}{{0,14}}?[“\"‘']?(?P<w>{_W})"
    ),
    re.compile(
        rf"(?P<c>[{_P}{_C}])[”\"’']?, (?:a|an|the|who|whose) [^.;(){_W}{_C}{_P}]{{2,60}}, (?:in|on) {_GAP}{{0,14}}?[“\"‘']?(?P<w>{_W})"
    ),
    re.compile(
        rf"(?:[Ii]n|[Oo]n) {_GAP}{{0,10}}?[“\"‘']?(?P<w>{_W})[”\"’']?,? (?:he|she|they) (?:was|were|is|plays|played) (?:the |[a-z-]+ ){{0,4}}?(?P<c>[{_P}{_C}])"
    ),
)
_WITH = re.compile(r"\b(?:with|opposite|alongside|and|by|starring|to|from|than) \Z")
# "Kit in Ash and Jo Bell in Dust": what "and" adds to a pair is one, too.
_LAST = re.compile(rf"(?P<c>[{_P}{_C}])[^{_P}{_C}{_W}]{{0,30}}{_W}[”\"’')]*,? and \Z")
_LONGEST = 900  # characters of a paragraph of parts
_HEADING = 70  # characters of the line that names the actor


def paragraphs(text: str, mask: Callable[[int, int], Masked]) -> Iterator[tuple[Item, Masked]]:
    """Such paragraphs, each with a mention of whom it speaks of: the question's name, else the heading's."""
    owner: Item | None = None
    asked = False
    for block in layout.blocks(text):
        if block.kind in layout.NOISE or block.kind == "caption":
            continue
        masked = mask(block.start, block.end)
        match = _ASKS.match(masked.text)
        if match is None and block.end - block.start < _HEADING and (heads := _heads(masked)):
            owner, asked = heads, False
            continue
        if match is not None and _P in match[0]:
            owner = masked.items[match.start() + match[0].index(_P)]
        told = match is not None or asked
        asked = match is not None and _W not in masked.text  # the question has a line of its own
        if owner and told and _W in masked.text and block.end - block.start <= _LONGEST:
            yield owner, masked


def _heads(masked: Masked) -> Item | None:
    """The one actor whom a short line names: "Ann Lee", "Ann Lee plays Mara", "Mara – Ann Lee"."""
    items = [item for item in masked.items.values() if item.label == "PERSON"]
    if len(items) != 1 or _W in masked.text or masked.text.rstrip().endswith((".", "!", "?")):
        return None
    return items[0]


def pairs(masked: Masked) -> Iterator[tuple[int, int]]:
    """Masked offsets of a part and its title; each name and title is of one pair."""
    text = masked.text
    taken: set[int] = set()
    for pattern in _PAIRS:
        for match in pattern.finditer(text):
            part, title = match.start("c"), match.start("w")
            if part in taken or title in taken:
                continue
            last = _LAST.search(text, 0, part)
            beside = last and (last["c"] == _C or last.start("c") in taken)
            alone = text[part] == _P and not beside
            if alone and _WITH.search(text, 0, part):
                continue
            taken |= {part, title}
            yield part, title


def settle(doc: Doc, found: Entities) -> None:
    """The names of such pairs are CHARACTER, but for the actor's own and known performers'; changes ``found``."""
    text = memo.text(doc)
    if _ASKED.search(text) is None:
        return
    starts, ends = memo.offsets(doc)
    places = {(starts[s], ends[e - 1]): (s, e) for s, e in found}
    items = sorted(
        (
            Item(low, high, next(iter(found[span])))
            for (low, high), span in places.items()
            if next(iter(found[span])) in PLACEHOLDERS
        ),
        key=lambda item: (item.start, -item.end),
    )

    def mask(start: int, end: int) -> Masked:
        return Masked(text, start, end, [i for i in items if start <= i.start and i.end <= end])

    for owner, masked in paragraphs(text, mask):
        own = text[owner.start : owner.end].split()
        for part, _ in pairs(masked):
            item = masked.items[part]
            name = text[item.start : item.end]
            if item.label != "PERSON" or name.split()[-1] == own[-1] or name == own[0]:
                continue
            if not known.is_performer(name):
                span = places[item.start, item.end]
                found[span] = {"CHARACTER": 0.9, "PERSON": 0.1}
