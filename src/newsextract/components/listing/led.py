"""Lists whose day stands in the sentence that leads into them: "Three films open wide in theaters this week:".

Below it come titles on lines of their own, or in front of a colon, under services or not. Nothing else tells their day.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from newsextract import layout
from newsextract.components.listing import release_lists
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene
from newsextract.dates import DateMention
from newsextract.masking import PLACEHOLDERS, Masked

RULE = "led"
_W, _F, _D, _T, _O, _C = (
    PLACEHOLDERS[k] for k in ("WORK", "PLATFORM", "DATE", "TIME", "ORG", "CHARACTER")
)
_MARKS = "[^\\w\ue000-\ue008]*"
_COMES = (
    r"\b(?:open(?:s|ing)?|arriv(?:es?|ing)|drop(?:s|ping)?|land(?:s|ing)?|debut(?:s|ing)?|premier(?:es?|ing)|hit(?:s|ting)?"
    r"|releas(?:ed|es|ing)|out|stream(?:s|ing)?|com(?:es?|ing) out|available|launch(?:es|ing)?|begin(?:s|ning)?|start(?:s|ing)?|(?:on|in) (?:the )?(?:shelves|stores|shops|sale))\b"
)
_THINGS = r"\b(?:films?|movies?|shows?|series|titles|releases|openings|dramas|documentaries|arrivals|all (?:of (?:them|these|the)|that))\b"
_LEADS = re.compile(
    r":\s*$|\b(?:below|following|here(?: are| is|['’]s)|these are|as follows)\b|^\W*(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|all of (?:them|these))\s",
    re.I,
)
_DISC = r"(?:dvds?|blu-?rays?|4k(?: uhd)?|discs?|home video|digital|vod|itunes)(?:™|®)?"
# "Movies to catch on OTT from today", "In UK cinemas: Friday 26 August", "New on DVD & Blu-ray: June 11, 2013": headings
# that say it all.
_HEADING = re.compile(
    rf"^{_MARKS}(?:(?:[\w\ue007]+ ){{0,2}}(?:films|movies|shows|series|titles|dramas)(?: and [\w]+)? to (?:catch|watch|stream|see)(?: on [\w\ue003 ]{{0,20}})?(?: from| on|,)? "
    rf"|(?:now |new |opening |out |also )*in (?:[\w\ue007]+ ){{0,2}}{_F}|(?:new|out|now available) on {_DISC}(?:(?:, | & | and |/|, and ){_DISC})*|(?:new )?(?:releases|openings)(?: in [\w\ue007 ]{{0,20}}{_F})?){_MARKS}{_D}{_MARKS}$",
    re.I,
)
_ENTRY = re.compile(rf"{_MARKS}(?:\d{{1,2}}[.):]?\s+[“\"]?)?(?P<w>{_W})(?P<rest>[^\n]*)", re.S)
_REST = re.compile(
    r"\s*(?:[(\[][^()\[\]]{0,60}[)\]]\s*)*(?:$|[:–—]\s|\s-\s)|\s*[–—-]\s"
    # "Smoke, season two"
    rf"|,? (?:season|series) [\w-]+$"
    # "Smoke (1957) Criterion"
    rf"|\s*[(\[][^()\[\]]{{0,60}}[)\]]\s*[{_O}{_C}]$"
)
_SECTION = re.compile(rf"{_MARKS}{_F}(?:[\s,/&+]+(?:and )?{_F})*{_MARKS}")
_LABEL = re.compile(
    rf"{_MARKS}(?:ott(?: platform)?|platform|where(?: to watch)?|watch(?: it)? on|streaming on|streams on|on):?\s+(?:(?:{_T}|noon|midnight) on )?{_F}(?:[\s,/&+]+(?:and )?(?:{_T} on )?{_F})*{_MARKS}$",
    re.I,
)
# What is on longer, comes later or goes.
_OTHER = re.compile(
    r"\b(?:still|continu\w+|coming soon|next week|later|leaving|last chance|last week|dvds?|blu-?rays?|box office|now (?:playing|showing|streaming)|catch up|also read)\b",
    re.I,
)
# "[Blu-ray extras: commentary, two short films]" belongs to the entry above it.
_EXTRAS = re.compile(r"^\W*[\w/, -]{0,30}\b(?:extras|special features|bonus(?: features)?)\b", re.I)
_THIS = re.compile(r"this\b", re.I)
# A page whose opening says that it is about discs.
_DISCS = re.compile(r"\b(?:dvds?|blu-?rays?)\b", re.I)
CINEMAS, PHYSICAL = "Cinemas", "physical"
_OPENING = 6  # blocks of a page's opening
_LEAST = 2  # entries that make a list
_LABELS = 3  # that make a list of services
_LAST = 1200  # characters of the last entry
_LINE = 90  # characters of a title's or service's line


def find(scene: Scene) -> list[Relation]:
    """One relation an entry; none where entries have days of their own."""
    blocks = [b for b in layout.blocks(scene.text) if b.kind not in layout.NOISE]
    for number, block in enumerate(blocks[:_OPENING]):
        if _entry(scene, block):
            return _labelled(scene, blocks[:number], blocks[number:])  # the list has begun
        date = _leading(scene, block)
        if date is None:
            continue
        entries = list(_below(scene, blocks[number + 1 :]))
        if len({title for title, *_ in entries}) < _LEAST or _dated(scene, entries):
            return []
        own = scene.mask(block.start, block.end)
        everywhere = release_lists.services(scene, own)
        if len(set(everywhere)) > 1:
            everywhere = []
        cinemas = everywhere == [CINEMAS]  # "(Fox/Pathé)" is who distributes a film
        discs = not cinemas and _DISCS.search(scene.text, 0, block.end) is not None
        if discs:
            everywhere = []  # a shop
        found = [
            release_lists.entry(
                scene, RULE, date, title, body, everywhere if cinemas else services or everywhere,
                placed=True, span=(body.start, body.end),
            )
            for title, body, services in entries
        ]  # fmt: skip
        if discs:
            for relation in found:
                relation.fields["event"] = PHYSICAL
        return found
    return []


def _labelled(
    scene: Scene, opening: Sequence[layout.Block], blocks: Sequence[layout.Block]
) -> list[Relation]:
    """Entries that all say "Where to watch: Hulu" and no day, below an opening that speaks of the week and no other time."""
    told = [d for block in opening for d in scene.dates_in(scene.mask(block.start, block.end))]
    weeks = [d for d in told if d.precision in ("week", "weekend") and _THIS.match(d.text)]
    labels = sum(
        _LABEL.match(scene.mask(b.start, b.end).text) is not None
        for b in blocks
        if b.end - b.start < _LINE
    )
    if not weeks or len({d.text.casefold() for d in told}) > 1 or labels < _LABELS:
        return []
    entries = list(_below(scene, blocks))
    if not entries or labels < len(entries) or _dated(scene, entries):
        return []
    return [
        release_lists.entry(
            scene, RULE, weeks[0], title, body, services, placed=True, span=(body.start, body.end)
        )
        for title, body, services in entries
    ]


def _leading(scene: Scene, block: layout.Block) -> DateMention | None:
    """The day of which the block says that what stands below it comes out."""
    masked = scene.mask(block.start, block.end)
    text = masked.text
    at = -1
    if _HEADING.match(text):
        at = text.index(_D)
    else:
        for match in re.finditer(r"[^.!?\n]+(?:[.!?\n]|$)", text):
            sentence = match[0]
            if (
                sentence.count(_D) == 1
                and _W not in sentence
                and re.search(_COMES, sentence, re.I)
                and re.search(_THINGS, sentence, re.I)
                and _LEADS.search(sentence)
                and not _OTHER.search(sentence)
            ):
                at = match.start() + sentence.index(_D)
    if at < 0:
        return None
    date = scene.dates[masked.items[at].key]
    return date if date.precision in ("day", "week", "weekend") else None


def _entry(scene: Scene, block: layout.Block) -> tuple[str, Masked] | None:
    masked = scene.mask(block.start, block.end)
    match = _ENTRY.match(masked.text)
    if match is None or not _REST.match(match["rest"]):
        return None
    return scene.title_at(masked, match.start("w")), masked


def _dated(scene: Scene, entries: Sequence[tuple[str, Masked, list[str]]]) -> bool:
    """Whether the entries tell days of their own: the lead's is then only the span of the list."""
    starts = [body.start for _, body, _ in entries]
    days = [d.start for d in scene.dates if d.precision == "day" and d.start > starts[0]]
    told = {bisect_right(starts, at) for at in days if at < starts[-1] + _LAST}
    return 2 * len(told) >= len(entries)


def _below(scene: Scene, blocks: Sequence[layout.Block]) -> Iterator[tuple[str, Masked, list[str]]]:
    """Title, the text that tells of it, and its services; nothing at all where a day stands in the list's lines."""
    section: list[str] = []
    found: list[tuple[str, Masked, list[str]]] = []
    for block in blocks:
        masked = scene.mask(block.start, block.end)
        text, short = masked.text, block.end - block.start < _LINE
        other = short and _W not in text and _OTHER.search(text) and not _EXTRAS.match(text)
        if other and not _leading(scene, block):
            break
        listed = short and _W not in text and _D in text and not text.endswith((".", "!", "?"))
        if listed and not _leading(scene, block):
            return
        if short and _SECTION.fullmatch(text):
            section = release_lists.services(scene, masked)
        elif (entry := _entry(scene, block)) is not None:
            head = text.split(":", 1)[0] if not short else text
            own = release_lists.services(scene, masked, 0, len(head))
            found.append((*entry, own or section))
        elif found and short and _LABEL.match(text):
            title, body, _ = found[-1]
            found[-1] = title, body, release_lists.services(scene, masked)
    yield from found
