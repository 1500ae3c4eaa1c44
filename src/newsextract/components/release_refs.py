"""Dates whose works are told by a reference that leaves no choice: "the latter is out on …", "both open on …",
"Smoke and Ash return on 9 and 16 May, respectively".

Such a date is no other work's, and its works stand whatever the scorer says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract.components.relations import Relation
from newsextract.components.release_events import event
from newsextract.components.release_parts import Claim
from newsextract.components.release_relations import relation
from newsextract.components.scene import Scene, Sentence
from newsextract.masking import PLACEHOLDERS

RULE = "reference_subject"
"""Its event is judged as that of a clause's subject (:mod:`.release_choice`)."""
_W, _D = PLACEHOLDERS["WORK"], PLACEHOLDERS["DATE"]
# A date that holds no longer, or a day on which something goes.
_GONE = (
    r"(?:supposed|earlier|previously|originally|had been|was (?:due|set|to)|were (?:due|set|to)|"
    r"lea(?:ves?|ving)|gone|goes|until|former|latter)"
)
_REST = rf"(?:(?!\b{_GONE}\b)[^.;{_W}{_D}]){{0,80}}?(?P<d>{_D})(?![^.;]{{0,60}}\brespectively\b)"
_ONE_OF_TWO = re.compile(
    rf"(?:^|[.;:—–] |, (?:while |and |but |with )?|\b(?:while|and|but) )[Tt]he (?P<which>former|latter)\b(?!['’]s) ?{_REST}"
)
_BOTH = re.compile(
    rf"(?:^|, )[Bb]oth(?: of (?:which|them)| films| series| shows| titles| albums| books| games| movies)? (?={_REST})"
    r"(?:will |are |were |is )?(?:also )?(?:be )?(?:open|premi[eè]re|debut|return|arriv|land|launch|drop|air|start|begin|beg[au]n|resum|stream|hit|came|come|out|back|released|bow|due|in (?:cinemas|theat|shops|stores)|set|available|shown|on)"
)
_JOINED = re.compile(rf"(?:,? and |, )(?:on |in |from )?(?:{_D}(?:,? and |, )(?:on |in |from )?)*")
_RESPECTIVELY = re.compile(
    rf"(?P<days>{_D}(?:, {_D})*,? and (?:on |in |from )?{_D}),? respectively\b"
)


def find(scene: Scene) -> list[Relation]:
    """One relation a (date, work that a reference means)."""
    found: list[Relation] = []
    before: Sentence | None = None
    for sentence in scene.sentences:
        text = sentence.masked.text
        if _D in text:
            for at, titles in _meant(scene, before, sentence):
                left = text.rfind(_D, 0, at) + 1
                while left and _JOINED.fullmatch(text, left, at):
                    left = text.rfind(_D, 0, left - 1) + 1
                right = text.find(_D, at + 1)
                right = right if right >= 0 else len(text)
                happens = event(scene, sentence, at, left, right)
                if happens:
                    claim = Claim(at, left, right, happens)
                    found += [_told(scene, sentence, claim, title) for title in titles]
        before = sentence
    return found


def _told(scene: Scene, sentence: Sentence, claim: Claim, title: str) -> Relation:
    made = relation(scene, sentence, claim, title, RULE)
    made.rule = RULE
    return made


def _meant(
    scene: Scene, before: Sentence | None, sentence: Sentence
) -> Iterator[tuple[int, list[str]]]:
    """Masked offset of a date and the works that the words before it mean."""
    text = sentence.masked.text
    for match in _ONE_OF_TWO.finditer(text):
        titles = _named(scene, before, sentence, match.start())
        if len(titles) >= 2:
            yield match.start("d"), [titles[-1 if match["which"] == "latter" else -2]]
    for match in _BOTH.finditer(text):
        titles = _named(scene, before, sentence, match.start())
        if len(titles) == 2:
            yield match.start("d"), titles
    for match in _RESPECTIVELY.finditer(text):
        dates = [at for at in range(*match.span("days")) if text[at] == _D]
        places = [at for at in range(match.start()) if text[at] == _W][-len(dates) :]
        between = text[places[0] : places[-1]] if places else ""
        if len(places) == len(dates) and _D not in between and re.search(r" and |&", between):
            for at, place in zip(dates, places, strict=True):
                yield at, [scene.title(sentence, place)]


def _named(scene: Scene, before: Sentence | None, sentence: Sentence, end: int) -> list[str]:
    """The works named before masked ``end``; where these are fewer than two, the sentence before counts, too."""
    own = [scene.title(sentence, at) for at in range(end) if sentence.masked.text[at] == _W]
    if len(set(own)) < 2 and before is not None:
        earlier = before.masked.text
        own = [scene.title(before, at) for at, c in enumerate(earlier) if c == _W] + own
    return list(dict.fromkeys(own))
