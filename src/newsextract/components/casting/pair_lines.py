"""Lists of pairs: lines that name a part and who plays it, and of which work the entries below them are.

"Mara – Ann Lee", "Ann Lee plays Mara": mostly one cast's, of the article's own work; what stands between such lines says
where their actors were seen before. But "Ann Lee as Ida Moore" may head an entry about a film of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract import layout
from newsextract.components.scene import Scene
from newsextract.components.title.title_forms import title_key
from newsextract.masking import PLACEHOLDERS, Masked

_P, _C, _W = (PLACEHOLDERS[k] for k in ("PERSON", "CHARACTER", "WORK"))
# "Mara – Ann Lee", "Ann Lee as Mara", "Mara (Ann Lee)", all of a line.
_PAIR = re.compile(
    rf"(?:[•·●▪*►✔→-]\s*|\d{{1,2}}[.)]\s*)*(?:[{_P}{_C}](?: ?[–—:|-] ?| \(|,? (?:as|is|plays|voices|will be|is played by|played by) (?:the )?)[{_P}{_C}]\)?(?: and |, )?)+"
    # what else the actor is known for: "Mara - Ann Lee (Kit in “Ash”)"
    rf"(?P<credits> \([^()]*{_W}[^()]*\))?[.:]?"
)
# "Ann Lee played Mara, a nurse.", "Tom Ray, as Jo, poured the wine": with this a paragraph of "then and now" begins.
_LEAD = re.compile(
    rf"(?:[•·●▪*►✔→-]\s*|\d{{1,2}}[.)]\s*)*(?:And )?(?:{_P},?(?: who)? (?:(?:first|also|originally|memorably) )?(?:played|plays|portrayed|portrays|voiced|voices|starred as|stars as|was|is|as) (?:(?:the|an?|[a-z][\w’'-]*) ){{0,4}}?[{_C}{_P}]"
    rf"|{_C}(?:, [^.;{_P}{_C}{_W}]{{1,90}}?,)? (?:was|is) (?:(?:played|portrayed|voiced) )?by {_P})(?!['’]s)"
)
_BULLET = re.compile(r"[•·●▪*►✔→-]\s")
_LEAST = 3  # such lines that make a list
_LEAST_LEAD = 30  # characters of a paragraph that leads into a list
_LONGEST = 120
_LONGEST_WITH_CREDITS = 320


def listed(scene: Scene, start: int, end: int) -> str:
    """The article's own work, where a pair stands in one of several lines that name a part and who plays it.

    Such lines head the entries of one cast list: "Mara – Ann Lee", "Ann Lee plays Mara". What stands between them says where
    their actors were seen before, as do the titles in brackets behind an actor. Empty elsewhere.
    """
    lines = scene.once("cast lines", _lines)
    return scene.primary if any(s <= start and end <= e for s, e in lines) else ""


def _lines(scene: Scene) -> list[tuple[int, int]]:
    found = scene.once("pair lines", _pair_lines)
    if len(found) < _LEAST or any(s.headed for s in scene.sentences):
        return []
    # Where the article begins with another title than it names most often, either may be the cast's.
    above = _above(scene, found[0][0])
    if not above and scene.once("entries of pairs", _pair_works):
        return []
    return found if not above or above[0] == scene.primary else []


def led_in(scene: Scene, at: int) -> str:
    """The only title that the paragraph is about that leads into a list, where ``at`` is in one of its lines that has none.

    "Over at Smoke we knew the leads. Now come:", and below it "• Ann Lee is Mara". Empty elsewhere.
    """
    lines = scene.once("led in", lambda one: list(_led_in(one)))
    return next((title for start, end, title in lines if start <= at < end), "")


def _led_in(scene: Scene) -> Iterator[tuple[int, int, str]]:
    title = ""
    for block in layout.blocks(scene.text):
        if block.kind in layout.NOISE:
            continue
        text = scene.mask(block.start, block.end).text.rstrip()
        if _BULLET.match(text):
            if title and _W not in text:
                yield block.start, block.end, title
            continue
        title = ""
        if text.endswith(":") and block.end - block.start > _LEAST_LEAD:
            inside = [s for s in scene.sentences if block.start <= s.start < block.end]
            named = {title_key(w): w for s in inside for w in scene.own_works(s)}
            title = next(iter(named.values())) if len(named) == 1 else ""


def led(scene: Scene, at: int) -> str:
    """The work of the cast of which several paragraphs' first sentences tell who played whom, and not in what, where ``at`` is
    in one of them; empty elsewhere.

    "Ann Lee played Mara. Since then she was in Ash": the article is about what became of one cast.
    """
    leads = scene.once("lead lines", _leads)
    return next((title for start, end, title in leads if start <= at < end), "")


def _leads(scene: Scene) -> list[tuple[int, int, str]]:
    if any(s.headed for s in scene.sentences):
        return []
    begins = {b.start for b in layout.blocks(scene.text)}
    found = [
        (s.start, s.end)
        for s in scene.sentences
        if s.start in begins and _W not in s.masked.text and _LEAD.match(s.masked.text)
    ]
    above = _above(scene, found[0][0]) if len(found) >= _LEAST else []
    # The title that heads the page, however often its actors' later series are named.
    own = len({title_key(one) for one in above}) == 1 or above[:1] == [scene.primary]
    return [(*place, above[0]) for place in found] if own else []


def _pair_lines(scene: Scene) -> list[tuple[int, int]]:
    found = []
    for block in layout.blocks(scene.text):
        if block.kind in layout.NOISE or block.end - block.start > _LONGEST_WITH_CREDITS:
            continue
        masked = scene.mask(block.start, block.end)
        line = _PAIR.fullmatch(masked.text)
        if line and line["credits"]:
            found.append((block.start, masked.original(line.start("credits"))))
        elif line and block.end - block.start <= _LONGEST:
            found.append((block.start, block.end))
    return found


def _above(scene: Scene, at: int) -> list[str]:
    return [w for s in scene.sentences if s.start < at for w in scene.own_works(s)]


def below(scene: Scene, at: int) -> str:
    """The title that the entry below a pair's line is about, in a list of pairs from several works; empty elsewhere.

    "Ann Lee as Ida Moore", and below it "Tom Ray's film Glow tells of …". Above such a list no title stands.
    """
    works = scene.once("entries of pairs", _pair_works)
    return next((title for start, end, title in works if start <= at < end), "")


def _pair_works(scene: Scene) -> list[tuple[int, int, str]]:
    lines = scene.once("pair lines", _pair_lines)
    if len(lines) < _LEAST or _above(scene, lines[0][0]):
        return []
    found = []
    for (start, end), (until, _) in zip(lines, [*lines[1:], (len(scene.text), 0)], strict=True):
        inside = [s for s in scene.sentences if end <= s.start < until and scene.own_works(s)]
        parts = _parts(scene, scene.mask(start, end))
        if told := [s for s in inside if parts & _parts(scene, s.masked)]:
            found.append((start, end, scene.own_works(told[0])[0]))
    several = len({title for *_, title in found}) >= _LEAST - 1
    return found if several and len(found) > len(lines) / 2 else []


def _parts(scene: Scene, masked: Masked) -> set[int]:
    """Numbers of the characters in a line or sentence."""
    return {
        scene.people[item.key].person for item in masked.items.values() if item.label == "CHARACTER"
    }
