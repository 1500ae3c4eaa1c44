"""Releases: which dates are those on which a work comes out, and of which work, where.

A component knows where the date stands and what is said of it; what day it is, is resolved
later with the publication date (:mod:`newsextract.dates`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from newsextract.components import calendars, carriers, seasons
from newsextract.components.relations import Relation, write
from newsextract.components.release_words import words
from newsextract.components.scene import Scene, Sentence, credited
from newsextract.components.scene import scene as scene_of
from newsextract.dates import tense_of
from newsextract.masking import PLACEHOLDERS

GROUP = "newsextract_releases"
_W, _F, _D, _T = (PLACEHOLDERS[k] for k in ("WORK", "PLATFORM", "DATE", "TIME"))
_OLD = re.compile(rf"\bfrom (?:its (?:\w+ )*)?{_D}(?=[^.;]{{0,30}}? to )")
_FORMERLY = re.compile(
    rf"\b(?:first|once|originally|previously|initially|was|were|had been)\b (?:been )?(?:supposed|set|due|slated|scheduled|pencill?ed|planned|meant|dated|expected|pulled|bumped)\b[^.;{_D}]{{0,40}}{_D}(?! (?:but|and) (?:will|is))"
)
_JOINED = re.compile(
    r"^[\s,]*(?:and|&|or|then|followed by|before|to|with|plus|,)?[\s]*(?:on |in |the )?$"
)
_PARTS = re.compile(
    r";|—| – |, (?:and|while|whereas|but|before|with|followed by|then) | (?:while|whereas|but|before|ahead of|followed by|and then) "
)
_DATELINE = re.compile(
    rf"^[^a-z]{{0,30}}(?:{_D}|[—–-] ?{_D}) ?[—–:-]|^[\w ,.\ue007]{{0,30}}[—–,] ?{_D} ?[—–]"
)
# What stands after these words is another work than the one that comes out.
_ASIDE = re.compile(
    rf"(?:follow-?up to|(?:sequel|prequel|successor|companion) to|(?:version|adaptation|remake|reboot|revival) of|spin-?off (?:of|from)|based on|known for|"
    rf"stars? of|like|than|makers of|creators? of|behind|director of|writer of|alum of|inspired by|fans of) (?:the |{_D}['’]s |[\w-]+ ){{0,2}}?$"
)
_LISTED = re.compile(rf"^[^\w\ue000-\ue008]*{_D} ?[:|–—]")
_BRACKET_YEAR = re.compile(rf"[{_W}”\"’')] ?\((?:[^()]{{0,30}}, ?)?$")
_BEFORE_NOUN = re.compile(
    r"^\s(?:[\w-]+ ){0,3}?(?:short|films?|movies?|novels?|series|albums?|books?|memoir|play|musical|remake|version|original|adaptation|season|sitcom|drama|comedy|thriller|documentary|hit|song|single|classic|edition|festival|awards?|campaign|tour|election|census|war|strike|season|ceremony|debut)\b"
)


class Releases:
    """Finds dates of release and writes ``doc.spans["newsextract_releases"]``."""

    def __init__(self, *, name: str = "newsextract_releases") -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[Relation]:
        """One relation a (date, work): roles ``date``, ``work``?, ``time``?; the rest as fields.

        Field ``platforms`` holds canonical names joined by "; "; ``context`` the words before the date.
        """
        scene = scene_of(doc)
        if not scene.works:
            return []
        found: list[Relation] = []
        for index, sentence in enumerate(scene.sentences):
            if _D in sentence.masked.text:
                before = scene.sentences[index - 1] if index else None
                found += _in_sentence(scene, sentence, before)
        return found + calendars.find(scene)

    def set_annotations(self, doc: Doc, relations: list[Relation]) -> None:
        """Write the span group; see :func:`newsextract.components.relations.write`."""
        write(doc, GROUP, relations)


def _silent(between: str) -> bool:
    """Whether nothing between two dates says what happens on the second: "on 9 July and in the UK on 16 July"."""
    known = words()
    return (
        len(between) < 50
        and _W not in between
        and not known.events.search(between)
        and not known.not_release.search(between)
    )


def _attributive(scene: Scene, sentence: Sentence, at: int) -> bool:
    """``Smoke (2009)`` and ``the 2003 novel`` name a year, not a release."""
    text = sentence.masked.text
    date = scene.dates[sentence.masked.items[at].key]
    if at < 40 and _DATELINE.match(text, 0, at + 4):
        return True
    if date.precision != "year":
        return False
    if text[:at].endswith(" of "):
        return True  # "the flood of 1911"
    return bool(_BRACKET_YEAR.search(text[:at]) or _BEFORE_NOUN.match(text[at + 1 :]))


@dataclass(slots=True)
class _Claim:
    """What is said of one date in a sentence; offsets are masked."""

    at: int
    left: int
    right: int
    event: str
    past: bool = False


def _in_sentence(scene: Scene, sentence: Sentence, before: Sentence | None) -> list[Relation]:
    text = sentence.masked.text
    dates = [at for at, char in enumerate(text) if char == _D]
    relations: list[Relation] = []
    carried = ""
    old = {m.start() + m[0].rindex(_D) for p in (_OLD, _FORMERLY) for m in p.finditer(text)}
    for number, at in enumerate(dates):
        left = dates[number - 1] + 1 if number else 0
        right = dates[number + 1] if number + 1 < len(dates) else len(text)
        if at in old:
            continue
        between = text[left:at]
        joined = number > 0 and (_JOINED.match(between) or _silent(between))
        event = carried if joined and carried else _event(scene, sentence, at, left, right)
        carried = event
        if not event or _attributive(scene, sentence, at):
            continue
        if number > 0 and dates[number - 1] in old:
            left = 0
        relations += _relations(scene, sentence, _Claim(at, left, right, event))
    return relations


def _event(scene: Scene, sentence: Sentence, at: int, left: int, right: int) -> str:
    """The event that the words around a date name; empty if it is no release."""
    text = sentence.masked.text
    known = words()
    if _LISTED.match(text) and at == text.index(_D) and _W in text[at:right]:
        return "release"  # "Thursday: new on Tubi, Smoke"
    # The clause of the date: from the last strong break before it to the first after it.
    breaks = [m.end() for m in _PARTS.finditer(text, left, at)]
    begin = breaks[-1] if breaks else left
    after = _PARTS.search(text, at, right)
    end = after.start() if after else right
    best: tuple[int, str] | None = None

    def consider(distance: int, event: str) -> None:
        nonlocal best
        if best is None or distance < best[0]:
            best = (distance, event)

    for start in (begin, left):
        # "Filming begins in May": of two that end alike, the one that says more comes first.
        for match in known.not_release.finditer(text, start, at):
            consider(at - match.end(), "")
        for match in known.events.finditer(text, start, at):
            consider(at - match.end(), _name(match))
        if best is not None:
            break
    # After the date only what follows closely, and a little farther off than it looks.
    for match in known.events.finditer(text, at, end):
        consider(match.start() - at + 15, _name(match))
    for match in known.not_release.finditer(text, at, end):
        consider(match.start() - at + 15, "")
    if best is not None and best[0] <= 110:
        if best[1] == "release":
            return _sharper(text, begin, end)
        return best[1]
    return "release" if _listing(sentence, at) else ""


def _name(match: re.Match[str]) -> str:
    return (match.lastgroup or "").rstrip("_")


def _sharper(text: str, start: int, end: int) -> str:
    """A clause that is about a finale, a festival or a disc is so whatever its verb."""
    for match in words().events.finditer(text, start, end):
        if _name(match) in ("finale", "festival", "physical", "premiere", "return", "season"):
            return _name(match)
    return "release"


def _listing(sentence: Sentence, at: int) -> bool:
    """A line of a programme guide: title, day, channel, time and few other words."""
    text = sentence.masked.text
    return (
        len(text) < 70
        and (_F in text or _T in text or _W in text)
        and not re.search(r"\b(?:updated|published|posted|by)\b", text, re.IGNORECASE)
        and bool(
            re.search(rf"[{_F}{_T}]", text) or re.fullmatch(rf"[\W\d]*{_W}[\W]*{_D}[\W]*", text)
        )
    )


def _relations(scene: Scene, sentence: Sentence, claim: _Claim) -> list[Relation]:
    text = sentence.masked.text
    titles = _titles(scene, sentence, claim)
    if not titles:
        return []
    date = scene.dates[sentence.masked.items[claim.at].key]
    around = text[claim.left : claim.right]
    whole = scene.text[sentence.start : sentence.end]
    near = scene.text[sentence.masked.original(claim.left) : sentence.masked.original(claim.right)]
    known = words()
    status = "set"
    if known.delayed.search(text[: claim.right]) and re.search(
        rf"\b(?:to|until|now|for|on|in)\b [^.;{_D}]{{0,25}}{_D}|{_D}",
        text[claim.left : claim.at + 1],
    ):
        status = "delayed"
    elif known.tentative.search(text, max(0, claim.at - 70), min(claim.right, claim.at + 30)):
        status = "tentative"
    time = _nearest(sentence, claim, _T)
    fields = {
        "event": claim.event,
        "status": status,
        "platforms": "; ".join(_platforms(scene, sentence, claim)),
        "territory": _territory(near),
        "season": seasons.season(near) or seasons.season(whole),
        "episodes": seasons.episodes(near) or seasons.episodes(whole),
        "context": text[max(0, claim.at - 80) : claim.at],
        "tense": tense_of(around[: claim.at - claim.left]),
        "time": "",
        "timezone": "",
    }
    roles = {"date": (date.start, date.end)}
    if time >= 0:
        mention = scene.times[sentence.masked.items[time].key]
        fields["time"], fields["timezone"] = mention.time, mention.timezone
        roles["time"] = (mention.start, mention.end)
    kinds = {w.fields["title"]: w.fields["kind"] for w in scene.works}
    return [
        Relation(
            f"{claim.event}_{rule}",
            dict(roles),
            {**fields, "work": title, "event": _by_kind(claim.event, kinds.get(title, ""), fields["season"], whole)},
            (sentence.start, sentence.end),
        )
        for title, rule in titles
    ]  # fmt: skip


_WHOLE = re.compile(
    r"\b(?:all (?:of )?(?:the )?(?:[\w-]+ )?(?:episodes|parts|instal?lments)|box ?set|at once|in one go|full season|entire season|binge)\b",
    re.I,
)
_SCREENING = re.compile(
    r"\b(?:world|gala|european|international|north american|red[- ]carpet) premiere|premiere (?:at|screening)\b",
    re.I,
)


def _by_kind(event: str, kind: str, season: str, sentence: str) -> str:
    """The event in the contract's words: what a film does when a series premieres is a release."""
    if kind == "series":
        if event in ("release", "premiere", "return") and season not in ("", "1"):
            return "season"
        if event == "release" and not _WHOLE.search(sentence):
            return "premiere"
    elif event in ("premiere", "season", "return") and not _SCREENING.search(sentence):
        return "release"
    return event


def _titles(scene: Scene, sentence: Sentence, claim: _Claim) -> list[tuple[str, str]]:
    """The works that a date is the date of, each with the way in which it was found."""
    text = sentence.masked.text
    credits = credited(text)

    def own(start: int, end: int) -> list[int]:
        return [
            at
            for at in range(start, end)
            if text[at] == _W
            and at not in credits
            and not _bracketed(text, at)
            and not _ASIDE.search(text, max(0, at - 60), at)
        ]

    left, right = own(claim.left, claim.at), own(claim.at, claim.right)
    thing = words().thing.search(text, claim.left, claim.at)
    if left:
        chosen = _coordinated(text, left, last=True)
        # "From the makers of Smoke, the series arrives on …": what comes is not the title just before.
        if (
            not thing
            or thing.start() < chosen[0]
            or text[chosen[0] + 1 : chosen[0] + 3] not in ("’s", "'s")
        ):
            return [(scene.title(sentence, at), "subject") for at in chosen]
    if right and not thing:
        return [
            (scene.title(sentence, at), "object") for at in _coordinated(text, right, last=False)
        ]
    earlier = own(0, claim.left)
    if earlier and not thing:
        return [
            (scene.title(sentence, at), "earlier") for at in _coordinated(text, earlier, last=True)
        ]
    if len(text) < 90 and (sentence.start, sentence.end) in scene.headings:
        return []  # "What to watch this weekend"
    if not sentence.focus or (not thing and not _sure_without_title(text, claim)):
        return []
    return [(_meant(scene, sentence, thing), "focus")]


def _sure_without_title(text: str, claim: _Claim) -> bool:
    """Whether a clause without a title or "the series" still tells of a release."""
    clause = text[claim.left : claim.right]
    known = words()
    strong = [m for m in known.events.finditer(clause) if not known.weak.fullmatch(m[0])]
    return bool(strong) or (_F in clause and len(text) < 160)


def _meant(scene: Scene, sentence: Sentence, thing: re.Match[str] | None) -> str:
    """The work that "the game" or "the film" means: the last of that kind, else the focus."""
    noun = thing["noun"] if thing else None
    if not noun:
        return sentence.focus
    kinds = {k for k, pattern in words().things.items() if pattern.fullmatch(noun)}
    earlier = [w.fields for w in scene.works if w.roles["work"][1] <= sentence.end]
    if any(f["title"] == sentence.focus and f["kind"] in kinds for f in earlier):
        return sentence.focus
    matching = [f["title"] for f in earlier if f["kind"] in kinds]
    return matching[-1] if matching else sentence.focus


def _bracketed(text: str, at: int) -> bool:
    return text.rfind("(", 0, at) > text.rfind(")", 0, at) and ")" in text[at:]


def _coordinated(text: str, places: list[int], *, last: bool) -> list[int]:
    """The last (or first) title and those joined to it by "and"."""
    ordered = places[::-1] if last else places
    chosen = ordered[:1]
    for at in ordered[1:]:
        low, high = min(at, chosen[-1]), max(at, chosen[-1])
        if (
            re.fullmatch(r",? (?:and|&) |, ", text[low + 1 : high])
            and "and" in text[min(places) : max(places)]
        ):
            chosen.append(at)
        else:
            break
    return sorted(chosen)


def _nearest(sentence: Sentence, claim: _Claim, wanted: str) -> int:
    text = sentence.masked.text
    inside = [at for at in range(claim.left, claim.right) if text[at] == wanted]
    return min(inside, key=lambda at: abs(at - claim.at), default=-1)


def _platforms(scene: Scene, sentence: Sentence, claim: _Claim) -> list[str]:
    """Canonical names of the platforms that go with a date, nearest side first."""
    text = sentence.masked.text
    several = text.count(_D) > 1

    def name(at: int) -> str:
        relation = scene.platforms[sentence.masked.items[at].key]
        return "" if relation.fields["credit"] else relation.fields["name"]

    after = [at for at in range(claim.at, claim.right) if text[at] == _F]
    before = [at for at in range(claim.left, claim.at) if text[at] == _F]
    if several and after and claim.right < len(text):
        # "on Sky on 3 May, on Netflix on 9 May": what stands before the next date may be its own.
        gap = text[claim.at : after[0]]
        if before and not re.fullmatch(
            rf"{_D}[, ]*(?:{_T}[, ]*)?(?:on|via|at|in|\()? ?(?:the )?", gap
        ):
            after = []
    chosen = [*before, *after]
    if not chosen:
        chosen = [at for at in range(claim.left) if text[at] == _F] if not several else []
    names = [name(at) for at in chosen if not carriers.employed(text, at)]
    return list(dict.fromkeys(n for n in names if n))


def _territory(near: str) -> str:
    match = None
    for match in words().territories.finditer(near):
        if re.match(r"(?:in|for|across|on|to|and)\s", match[0]) or re.match(
            r"\s(?:release|viewers|audiences|fans|premiere|cinemas|theat|debut|screens|date|broadcast)",
            near[match.end() :],
        ):
            return match.lastgroup or ""
    return ""


@Language.factory("newsextract_releases", retokenizes=False)
def make_releases(nlp: Language, name: str) -> Releases:
    """Factory of :class:`Releases`."""
    return Releases(name=name)
