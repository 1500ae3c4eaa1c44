"""The event of a release's row: what the words say, or what is known of its work."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from newsextract import known_runs, memo, registry
from newsextract.components import works
from newsextract.components.relations import read
from newsextract.components.release import release_kinds
from newsextract.components.scene import scene as scene_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NAMESAKES = ("book", "song", "play")  # what words beside a series' title may take it for
_OF_RUNS = ("season", "episode", "return")  # events that no film has
# Channels and services of films: ten of a Saturday to one series (train), and what begins there is a film unless somebody
# speaks of a series. In the 87 gold train and dev articles that name Shudder five more events are right for it.
_OF_FILMS = re.compile(r"Hallmark\b|Lifetime\b|Great American|UPtv\Z|Shudder\Z")
_SERIES = re.compile(
    r"\b(?:(?<!film )(?<!movie )series|seasons?|episodes?|finale|sitcom|docuseries|reality|premiered in|returns)\b",
    re.IGNORECASE,
)
_CINEMA = re.compile(
    r"\b(?:cinemas?|movie theat(?:er|re)s?|big screen|live in|broadcast|NT Live|National Theatre Live|film)\b",
    re.IGNORECASE,
)
_SEVERAL = 2  # titles of a sentence
_HEAD = 2  # sentences of a page that say what it is about
# What is told of a run, in a sentence that names no other title.
_RUN = re.compile(
    r"\b(?:anime|dramas?|(?:mini-?|docu-?|web ?)?series|sitcom|seasons?|episodes?|half-hours|quiz show"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)(?:-part(?:er)?| parts| hours))\b",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"\b(?:films?|movies?|specials?|documentary|telemovie|one-off|feature(?:-length)?|stand-up)\b",
    re.IGNORECASE,
)
# Of a title that a service takes up: "all nine series of", "season 1", "a box set"
_KEPT = re.compile(
    r"\b(?:(?:all|both|\w+) (?:of )?(?:the )?(?:\w+ )?seasons|all (?:of )?(?:the )?\w+ (?:original )?series|(?:seasons?|series) (?:one|1)|first season"
    r"|complete|box ?sets?|classic|old(?:er)?|already|so far|catch[- ]?up|repeat\w*|again|re-?runs?|library|joins?|originally|manga|new episodes?)\b",
    re.IGNORECASE,
)
# Of a play that nobody has put on before; what transfers or is in previews may have been seen elsewhere.
_NEW_PLAY = re.compile(
    r"\b(?:(?:brand-)?new (?:stage )?(?:play|musical)|world premi[eè]re (?:of|for|at|production)|(?:have|has|had|with) (?:its|their|a) (?:[\w-]+ )?first night)\b",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"\b(?:transfer\w*|previews?|tour\w*|reviv\w+|return\w*|hit|film of|cinemas?)\b", re.IGNORECASE
)


def event(
    doc: Doc,
    fields: Mapping[str, str],
    edtf: str,
    platform: str,
    told: tuple[int, int] = (0, 0),
    *,
    listed: bool = False,
) -> str:
    """The event of a row of a release with ``fields``; a film of a series' name is another work.

    Args:
        told: Where the sentence stands that tells of the date.
        listed: Whether it is an entry of a calendar, where old titles stand beside new ones.
    """
    kind = scene_of(doc).once("kinds", release_kinds.kinds).get(fields["work"], "")
    settled = memo.once(doc, "settled kinds", _kinds).get(fields["work"], kind)
    service = registry.lookup(platform) if platform else None
    where = service.kind if service is not None else ""
    if settled == "film":  # what the whole page says of the title beats the words beside it
        # "Its world premiere on Sunday, 8 p.m.": what such a channel calls so is no screening.
        shown = fields["event"] in _OF_RUNS or (
            fields["event"] == "premiere" and _OF_FILMS.match(platform)
        )
        return "release" if shown else fields["event"]
    # Called a novel's or a song's name nearby, and yet the page's series: what a channel or a service has of it begins.
    if kind in _NAMESAKES and settled == "series" and where in ("streaming", "broadcast", "cable"):
        told_of = memo.text(doc)[slice(*told)]
        plain = fields["event"] == "release" and not _KEPT.search(told_of)
        return "premiere" if plain and not _ONE.search(told_of) else fields["event"]
    if (
        settled == "series"
        and where != "cinema"
        and fields["event"] in ("premiere", "release")
        and fields["season"] not in ("", "1")
        and len(edtf) != len("2019")
    ):
        return "season"  # all of 2,763 numbered seasons in gold train and dev but 15, which a service took up
    # Nothing else is said of it than that a service has it from a day: in gold train and dev it begins there in three of four.
    anew = settled == "series" and where == "streaming" and fields["event"] == "release"
    anew = anew and not fields["season"] and not known_runs.ran(fields["work"])
    if (
        anew
        and not listed
        and not _OF_FILMS.match(platform)
        and len(edtf) != len("2019")
        and not _KEPT.search(memo.text(doc)[slice(*told)])
        and not (_ONE.search(memo.text(doc)[slice(*told)]) and _alone(doc, told))
    ):
        return "premiere"
    if settled != "series" or where == "cinema":
        # On a page of the stage "theatres" are no cinemas.
        new = kind == settled == "play" and where in ("", "cinema") and fields["event"] == "release"
        if (
            new
            and _NEW_PLAY.search(memo.text(doc), *told)
            and not _SEEN.search(memo.text(doc), *told)
        ):
            return "premiere"
        return fields["event"]
    begins = fields["event"] == "premiere" and fields["season"] == ""
    if begins and _OF_FILMS.match(platform) and not _said(doc, fields["work"], _SERIES):
        return "release"
    linear = where in ("broadcast", "cable")
    said = known_runs.event(fields["event"], fields["work"], edtf, fields["season"], linear=linear)
    # What the page calls a drama of eight parts begins where it comes out, unless it is an old one.
    fresh = said == "release" and settled == kind and not fields["season"]
    if fresh and _a_run(doc, fields["work"]) and not _KEPT.search(memo.text(doc), *told):
        return "premiere"
    return said


def on_stage(doc: Doc, work: str, platform: str, told: tuple[int, int]) -> bool:
    """Whether a play's run is in no cinema: nothing in its sentence is of one, and what the page calls theatres are none.

    Args:
        told: Where the sentence stands that tells of the date.
    """
    service = registry.lookup(platform) if platform else None
    if service is None or service.kind != "cinema":
        return False
    if memo.once(doc, "settled kinds", _kinds).get(work) != "play":
        return False
    return _CINEMA.search(memo.text(doc), *told) is None


def _kinds(doc: Doc) -> dict[str, str]:
    return {one.fields["title"]: one.fields["kind"] for one in read(doc, works.GROUP)}


def _alone(doc: Doc, told: tuple[int, int]) -> bool:
    """Whether a sentence names one title only, so that "the one-off" in it is no other's."""
    scene = scene_of(doc)
    own = [one for one in scene.sentences if told[0] <= one.start < told[1]]
    return len({title for one in own for title in scene.own_works(one)}) < _SEVERAL


def _said(doc: Doc, work: str, words: re.Pattern[str]) -> bool:
    """Whether the head of the page or a sentence about a work says one of the ``words``."""
    scene = scene_of(doc)
    about = [
        sentence.masked.text
        for number, sentence in enumerate(scene.sentences)
        if number < _HEAD or work in (scene.own_works(sentence) or [sentence.focus])
    ]
    return any(map(words.search, about))


def _a_run(doc: Doc, work: str) -> bool:
    """Whether a sentence with no other title tells of a work's run, and none of a film or a special."""
    scene = scene_of(doc)
    run = False
    for sentence in scene.sentences:
        own = set(scene.own_works(sentence)) or {sentence.focus}
        if work in own:
            if _ONE.search(sentence.masked.text):
                return False
            run = run or (len(own) == 1 and _RUN.search(sentence.masked.text) is not None)
    return run
