"""Line-ups: who takes part in a show of contestants, under a heading that asks for them.

"Who are the couples?" above "Ann and Tom" and "Jo and Kit", "Confirmed line-up for Smoke" above "Ann Lee – Capped 161
times …", "Who are the teams? Five pairs: Ann and Tom, cousins; Jo and Kit, exes". No verb says that they are in it, and
nobody is a character there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from spacy.tokens import Doc

from newsextract import layout, memo
from newsextract.components.casting.bracket_rows import Entities, relabel
from newsextract.components.casting.candidates import Candidate, CastingScene
from newsextract.components.scene import Sentence
from newsextract.masking import PLACEHOLDERS, Item, Masked

RULE = "line_up"
_P, _C, _W = (PLACEHOLDERS[k] for k in ("PERSON", "CHARACTER", "WORK"))
_PEOPLE = ("PERSON", "CHARACTER")
_CONTEST = (
    r"couples|contestants|celebrit(?:y|ies)|celebs|teams|pairs|housemates|islanders|camp-?mates|castaways|competitors|bakers"
    r"|queens|sewers|potters|recruits|singles|singers|dancers|taking part|competing"
)
_ANY = rf"{_CONTEST}|stars|newcomers|trio|line-?up|cast(?:mates)?|faces|in it|on it|going in"
_HEADING = re.compile(
    rf"(?i)(?:^|[^\w])(?:who(?:['’](?:s|ll)| is| are| will| else)|meet|here(?:['’]s| is| are)|full|confirmed|official|final|rumoured|the)\b"
    rf"[^.!?:;\n]{{0,60}}?\b(?:(?P<contest>{_CONTEST})|{_ANY})\b[^.!;\n]{{0,60}}[?:…*]*\s*$"
)
# "The Smoke season 2 cast: meet the contestants"
_MEET = re.compile(rf"(?i)\b(?:meet|who (?:are|is)) [^.!?:;\n]*\b(?:{_CONTEST})\b")
_LABEL = re.compile(
    rf"(?i)\W*(?:who(?:['’](?:s|ll)| is| are| will)|meet) [^.!?:;\n]{{0,50}}?\b(?P<contest>{_CONTEST})\b[^.!?:;\n]{{0,30}}[?:]\W*(?=\S)"
)
# What only shows with contestants have.
_SHOW = re.compile(
    r"(?i)\b(?:reality|contestants?|celebrities|celebs|camp-?mates?|house-?mates?|islanders?|jungle|dating show|competitors?|eliminat\w+|evict\w+"
    r"|ballroom|dance ?floor|judges?|public vote|voted off|prize fund|challenges?|castaways?|renovation|presenters?)\b"
)
_MANY = 3  # of these words, where the heading has none of a contest
_NAMES = re.compile(
    rf"[\W\d]*[{_P}{_C}](?:(?:,| and| &|, and) (?:[{_P}{_C}]|[^\w{_P}{_C}]+))*[^\w{_P}{_C}]*"
)
_FIRST = re.compile(
    rf"[\W\d]*(?:Name: )?(?P<name>[{_P}{_C}])(?: [A-Z]{{2,4}}\b)?(?: ?[–—-] ?(?![“\"]?[{_P}{_C}])| ?\(\d|, \d\d\b|, (?:the |an? )?[a-z]|\s*$)"
)
_ENTRY = re.compile(rf"(?:(?<=[:;,] )|(?<=and ))[{_P}{_C}](?:,? and [{_P}{_C}])?(?=[,;.(]| and\b)")
# "Here is the full line-up:", "Meet the celebrities…": below it each paragraph begins with whom it is about.
_LEADS_IN = re.compile(
    r"(?i)\b(?:line-?up|contestants|celebrit(?:y|ies)|celebs|taking part|competing)\b[^.!?;\n]{0,40}(?::|…|\.{3})\s*$"
)
_OF_A_CONTEST = re.compile(
    r"(?i)\b(?:contestants?|celebrit(?:y|ies)|celebs?|camp-?mates?|house-?mates?)\b"
)
_PROSE = re.compile(
    rf"(?!(?:he|she|they|it|his|her|their|its|the|this|that|these|those|in|on|at|by|with|for|from|as|but|and|or|so|if|since|before|after|when|while|also|meanwhile|however|last|host|hosts|judge|judges|viewers|fans)\b)"
    rf"[^.!?;:“”\"‘{_P}{_C}]{{0,90}}(?P<name>{_P})(?!['’]s\b)",
    re.IGNORECASE,
)
# "Who? A singer.", "Famous for: the news": lines within an entry.
_WITHIN = re.compile(r"[A-Z][\w’']*(?: [\w’']+){0,6}[?:] ?\S")
# "Age: 24", "Job: cook": what a line of an entry says of whoever heads it.
_DETAIL = re.compile(
    r"(?i)(?:age|job|occupation|profession|location|lives in|from|hometown|home town|status|instagram|famous for|who|nationality)\b[^.!?\n]{0,12}?: ?\S"
)
_LEAST = 3
_GAP = 3  # blocks without a name after which a line-up is over
_HEADING_LENGTH = 110
Mask = Callable[[int, int], Masked]


def settle(doc: Doc, found: Entities) -> None:
    """Make people of contestants who were taken for characters; changes ``found``."""
    text = memo.text(doc)
    if not any(next(iter(p)) == "CHARACTER" for p in found.values()):
        return
    starts, ends = memo.offsets(doc)
    spans = [(starts[s], ends[e - 1], next(iter(p)), (s, e)) for (s, e), p in sorted(found.items())]
    items = [Item(a, b, label, key) for key, (a, b, label, _) in enumerate(spans)]
    inside = [item for item in items if item.label in PLACEHOLDERS]

    def mask(start: int, end: int) -> Masked:
        return Masked(text, start, end, [i for i in inside if start <= i.start < end])

    named = {
        memo.words(doc, *spans[item.key][3]).casefold()
        for _, own in _sections(text, mask)
        for item in own
    }
    for start, end, label, span in spans if named else ():
        if label == "CHARACTER" and text[start:end].casefold() in named:
            found[span] = relabel(found[span], "PERSON")


def find(scene: CastingScene, before: list[Candidate]) -> list[Candidate]:
    """Candidates without a character, one a contestant.

    Arguments:
        before: what the other rules found: who has a part by them is no contestant.
    """
    parts = {one.actor.person for one in before if one.character is not None}
    found: list[Candidate] = []
    for heading, items in _sections(scene.text, scene.mask):
        section = Sentence(heading.start, heading.end, heading, True, scene.primary)
        named = [m for m in (scene.people[item.key] for item in items) if m.person not in parts]
        title = heading.text.find(_W)
        work = scene.title(section, title) if title >= 0 else scene.primary
        for mention in {m.person: m for m in reversed(named)}.values() if work else ():
            one = scene.candidate(RULE, mention, None, None, section, "self", weight=0.6)
            one.work, one.work_sure = work, True
            found.append(one)
    return found


def _sections(text: str, mask: Mask) -> Iterator[tuple[Masked, list[Item]]]:
    """Each heading that asks for contestants, and whom its line-up names."""
    show = {match[0].lower() for match in _SHOW.finditer(text)}
    if not show:
        return
    blocks = [b for b in layout.blocks(text) if b.kind not in layout.NOISE]
    for number, block in enumerate(blocks):
        masked = mask(block.start, block.end)
        own = text[block.start : block.end]
        if label := _LABEL.match(masked.text):
            named = [
                masked.items[at]
                for entry in _ENTRY.finditer(masked.text, label.end())
                for at in range(*entry.span())
                if at in masked.items
            ]
        elif len(own) < _HEADING_LENGTH and (heading := _HEADING.search(own)):
            leads_in = _LEADS_IN.search(own) is not None
            contest = heading["contest"] or _MEET.search(own)
            contest = contest or (leads_in and _OF_A_CONTEST.search(text))
            if not contest and len(show) < _MANY:
                continue
            named = _below(mask, blocks[number + 1 :], leads_in)
        else:
            continue
        if len({text[i.start : i.end] for i in named}) >= _LEAST:
            yield masked, named


def _below(mask: Mask, blocks: list[layout.Block], prose: bool) -> list[Item]:
    """Who is named first in the blocks below a heading, or makes up one of them, up to the next heading of prose.

    Arguments:
        prose: whether paragraphs are entries, too, that say what somebody is before the name.
    """
    found: list[Item] = []
    without = 0
    for block in blocks:
        masked = mask(block.start, block.end)
        text = masked.text
        if _NAMES.fullmatch(text):
            places = [at for at, char in enumerate(text) if char in (_P, _C)]
        elif first := _FIRST.match(text):
            places = [first.start("name")]
        elif _DETAIL.match(text) or (prose and _WITHIN.match(text)):
            continue
        elif prose and (first := _PROSE.match(text)):
            places = [first.start("name")]
        else:
            without += 1
            asked = block.kind == "heading" or text.rstrip(" *").endswith("?")
            if without > _GAP or asked or (not found and without > 1):
                break
            continue
        without = 0
        found += [masked.items[at] for at in places]
    return found
