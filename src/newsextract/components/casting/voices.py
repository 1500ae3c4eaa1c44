"""Works whose parts are voices: where most of an animated work's actors are heard, so are the others."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from spacy.tokens import Doc

from newsextract.components import platforms, works
from newsextract.components.casting import manner
from newsextract.components.relations import Relation, read
from newsextract.components.scene import Scene
from newsextract.masking import PLACEHOLDERS

_DUB = re.compile(r"\bdub(?:s|bing)?\b", re.IGNORECASE)
# A page that speaks of dubs more than once is about them: 381 of its 387 castings in gold train and dev are voices.
_DUBS = re.compile(r"\b(?:[Dd]ubs?|[Ss]imul[Dd]ubs?)\b")
_TWICE = 2
_W = PLACEHOLDERS["WORK"]
_KIND = r"(?:comed(?:y|ies)|series|films?|features?|movies?|adventures?|musical|sitcom|shows?|special|drama|fantasy|thriller|epic|anthology|reboot|spin-?off|sequel|prequel)"
# “Smoke,” the animated comedy; the animated film “Smoke”; the Smoke anime: in gold train and dev 333 of 335 castings of
# works that are called so are voices, and the other two are none either.
_CALLED = re.compile(
    rf"(?P<a>{_W})[,”\"’' –—-]{{1,4}}(?:[\w’'-]+ ){{0,3}}?(?:animated|stop-motion|animation|anime) (?:[\w-]+ )?{_KIND}\b"
    rf"|\b(?:animated|stop-motion) (?:[\w-]+ ){{0,2}}?{_KIND},? (?:of |called |titled )?[“\"‘']?(?P<b>{_W})"
    rf"|(?P<c>{_W})[”\"’']? (?:TV |television |original )?anime\b(?! (?:songs?|fans?|expo|convention))"
)
_SURELY = 2  # sentences that such words are worth
# Services that have what the radio had.
_SOUNDS = re.compile(r"(?:BBC Sounds|Audible|Spotify|Apple Podcasts|RTÉ Radio Player)\Z")


def settle(scene: Scene, relations: Iterable[Relation]) -> None:
    """One voice makes the others of an animated work voices; changes the relations."""
    by_work: dict[str, list[Relation]] = defaultdict(list)
    dubbed = _DUB.search(scene.text) is not None
    told = {title for s in scene.sentences for title in scene.own_works(s)} if dubbed else set()
    for one in relations:
        # Whoever dubs is named with other parts that were dubbed: "Ann Lee (Mara in Smoke)".
        title = one.fields["work"]
        by_work[scene.primary if dubbed and title not in told else title].append(one)
    spoken = scene.once("spoken", _spoken)
    dubs = len(_DUBS.findall(scene.text)) >= _TWICE
    for title, cast in by_work.items():
        if dubs or manner.all_voices([one.fields["kind"] for one in cast], spoken[title]):
            for one in cast:
                if one.fields["kind"] == "acting":
                    one.fields["kind"] = "voice"


def of_games(doc: Doc, relations: Iterable[Relation]) -> None:
    """Whoever has a part in a game lends it a voice; changes the relations. Kinds of works must have been settled.

    249 of 265 castings of games in gold train and dev are voices; most of the others are of one game that is half a series.
    """
    games = {r.fields["title"] for r in read(doc, works.GROUP) if r.fields["kind"] == "game"}
    for one in relations:
        if one.fields["work"] in games and one.fields["kind"] == "acting":
            one.fields["kind"] = "voice"


def on_radio(doc: Doc, relations: Iterable[Relation]) -> None:
    """Whoever is in what only the radio carries lends it a voice; changes the relations. Kinds and platforms must have been settled.

    A play may be on a stage as well, where nobody names a platform; of the others in gold train and dev 205 of 209 are voices.
    """
    kinds: dict[str, set[str]] = defaultdict(set)
    for one in read(doc, platforms.GROUP):
        for title in one.fields.get("works", "").split("\n"):
            kinds[title].add("radio" if _SOUNDS.match(one.fields["name"]) else one.fields["kind"])
    series = {
        r.fields["title"]
        for r in read(doc, works.GROUP)
        if r.fields["kind"] in ("series", "special")
    }
    for one in relations:
        title = one.fields["work"]
        if title in series and kinds[title] == {"radio"} and one.fields["kind"] == "acting":
            one.fields["kind"] = "voice"


def _spoken(scene: Scene) -> Counter[str]:
    """How many sentences speak of each work as one of voices, less those that speak of it as one with people."""
    found: Counter[str] = Counter()
    for sentence in scene.sentences:
        text = scene.text[sentence.start : sentence.end]
        if seen := manner.seen(text):
            found.subtract(set(scene.own_works(sentence)) or {sentence.focus})
        if not seen and _W in sentence.masked.text:
            for called in _CALLED.finditer(sentence.masked.text):
                found[scene.title(sentence, called.start(called.lastgroup or "a"))] += _SURELY
        if not seen and manner.spoken(text):
            titles = set(scene.own_works(sentence)) or {sentence.focus}
            # A heading speaks for all that stands below it.
            weight = 2 if any(s <= sentence.start < e for s, e in scene.headings) else 1
            found.update(dict.fromkeys(titles, weight))
    return found
