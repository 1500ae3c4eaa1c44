"""What a page's build says of the work of a casting, where the sentence does not name it.

A title on a line of its own heads the entries below it; a title that stands only in brackets behind names, or only as
"Smoke's Ann Lee" and "Ann Lee of Smoke", says where somebody was seen before; "the Bell pilot", "an untitled comedy"
and "a thriller that doesn't have a title yet" have none, whatever book they are taken from.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from newsextract import layout
from newsextract.components.scene import Scene, Sentence
from newsextract.components.title.title_forms import title_key
from newsextract.masking import PLACEHOLDERS

_P, _C, _W = PLACEHOLDERS["PERSON"], PLACEHOLDERS["CHARACTER"], PLACEHOLDERS["WORK"]
_MAKER = "".join(PLACEHOLDERS[k] for k in ("PERSON", "PLATFORM", "ORG"))
_KIND = (
    r"(?:pilot|series|drama|comedy|sitcom|thriller|film|movie|feature|biopic|project|show|script)"
)
_UNTITLED = re.compile(
    rf"\b(?:as[- ]yet[- ])?untitled\b|\bthe (?:[\w-]+ )?[{_MAKER}](?:/[{_MAKER}])?(?: [\w-]+)? (?:pilot|project)\b"
    rf"|[{_MAKER}]['’]s? (?:(?:new|next|upcoming|limited|latest|coming|[a-z]+-part|true-crime) ){{0,2}}{_KIND} (?:about|on|based on)\b"
    rf"|[{_MAKER}]['’]s? (?:second|third|fourth|fifth|next|upcoming)(?: {_KIND})?,? (?:which )?(?:will|is set|gets|stars|features|has|to star)\b(?! the title)"
    rf"|\b(?:yet|still|currently|as)[- ](?:yet[- ])?(?:un|to[- ]be[- ])(?:titled|named) (?:[\w-]+ ){{0,3}}?{_KIND}\b"
    r"|\b(?:ha[sd]|have) (?:as yet |still |so far )?no title\b|\b(?:does|did|do)(?:n['’]t| not) (?:yet |even )?have a title\b"
    r"|\b(?:is|was|are) (?:as yet |still |so far )?without a title\b|\btitle (?:is )?(?:(?:yet|still) )?to be (?:announced|confirmed|revealed|decided)\b"
    r"|\bha(?:s|d|ve)(?:n['’]t| not) (?:yet )?(?:been )?(?:given|got) a (?:title|name)\b|\bha(?:s|ve)(?:n['’]t| not) (?:yet )?been titled\b|\b(?:is|are) yet to (?:be titled|get a title)\b"
)
# "The film, which has no title yet", at the article's beginning: what it is about, as long as no title says otherwise.
_ITS_OWN = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]heir)(?: new| next)? {_KIND},? (?:which|that)?(?: is| has| had| does| did|n['’]t| not| still| as| yet| so| far| been| even| to| be| given| got| get| have)* (?:a|no|without a|titled|untitled) ?(?:title|name)?\b"
)
_EARLY = 1000  # characters within which an article says so
_LINE = 100  # characters of a line that may be a title with what stands behind it
# "taken from the novel Smoke": the title of the book is none of the film.
_SOURCE = re.compile(
    rf"\b(?:novel(?:la)?|book|memoir|biography|autobiography|short story|bestseller|stage play|play|podcast|webtoon|comic|article) (?:series )?(?:called )?[“\"‘']?(?P<w>{_W})"
)
# "Ann Lee (Smoke)", "Ann Lee (Smoke, Ash)", and behind the actor in a bracket: "Mara (Ann Lee, Smoke)";
# "Smoke's Ann Lee", "Ann Lee, of Smoke", "Smoke star Ann Lee joins …"; and what something is
# likened to: "Smoke meets Ash".
_SEEN = re.compile(
    rf"{_P}['’]?s?,? \([“\"‘']?(?P<a>{_W}[^(){_P}{_C}]{{0,80}})\)|\({_P}, [“\"‘']?(?P<b>{_W}[^(){_P}{_C}]{{0,80}})\)"
    rf"|(?P<c>{_W})[”\"’']?['’]s {_P}|{_P},? (?:of|from|late of|once of) [“\"‘']?(?P<d>{_W})"
    rf"|(?P<e>{_W}(?:[”\"’']?(?:,|,? and) [“\"‘']?{_W})*)[”\"’']?,? (?:star|alum|alumnus|alumna|actor|actress|veteran|vet|breakout|regular|standout)s?,? {_P}"
    r"(?= (?:(?:has|have|is|also|just|been|now|will) ){0,3}(?:cast|tapped|booked|joins?|joined|joining|boards?|boarded|signed|lands?|landed|set (?:as|to star))\b"
    r"| (?:will|(?:is|are) (?:set )?to) (?:also )?(?:play|portray|voice)\b)"
    rf"|(?P<f>{_W}[”\"’']?(?: \([^()]{{1,8}}\))? meets [“\"‘']?{_W})"
)
# "Smoke star Ann Lee is back as Mara", where the paragraph stands below the title of another work.
_BELOW = re.compile(
    rf"(?P<a>{_W})[”\"’']?,? (?:(?:breakout|lead) )?(?:star|alum|alumnus|alumna|actor|actress|veteran|vet|standout|fame)s? {_P}"
)
# "Ann Lee (Smoke, Ash)", "Ann Lee (of Smoke)".
_BRACKET = re.compile(
    rf"{_P},? \((?:(?:of|from|in|best known for|known for|seen in|currently in) )?(?:the )?(?P<titles>[“\"‘']?{_W}[^(){_P}{_C}]{{0,80}})\)"
)
# "Ann Lee (Smoke)", "Ann Lee of Smoke", "Smoke fame Ann Lee": nobody else is in what the article names only there.
_OWNED = re.compile(
    rf"(?P<p>{_P}),? (?:\([“\"‘']?|(?:of|late of|once of|formerly of) (?:the )?[“\"‘']?)(?P<w>{_W})|(?P<v>{_W})[”\"’']? [Ff]ame(?: actor| actress)? (?P<q>{_P})"
)

# "Why Everyone Should Watch Smoke": nobody named, no sentence's end.
_LINK = re.compile(
    rf"(?:Why|How|What|Everything|Where|When|Inside|Watch|Read|All|The|\d+)\b[^.?!:{_P}{_C}]*[^.?!:,\s{_P}{_C}]\Z"
)
# "Mara (Ann Lee) – Smoke", "Ann Lee as Mara, Smoke", all of a line: the title behind the pair is its own.
_TAILED = re.compile(
    rf"(?:[•·●▪*►✔→-]\s*|\d{{1,2}}[.)]\s*)*[{_P}{_C}](?:[{_P}{_C}(),&/“”\"‘’ ]|\b(?:and|as|plays|played by)\b)*(?: ?[–—|]| -|,|:) ?[“\"‘']?(?P<w>{_W})[”\"’']?\.?"
)
_LONGEST = 120


def asides(scene: Scene) -> frozenset[str]:
    """Keys of titles that stand in brackets behind actors or as their credits, and nowhere else."""
    return scene.once("asides", _asides)


def _asides(scene: Scene) -> frozenset[str]:
    inside: set[int] = set()
    for sentence in scene.sentences:
        text = sentence.masked.text
        if _W not in text:
            continue
        for match in _SEEN.finditer(text):
            low, high = match.span(match.lastgroup or "a")
            for at in range(low, high):
                # "Smoke star Ann Lee joins …" may be all that tells of which work the article is.
                own = match["e"] and text[at] == _W and scene.title(sentence, at) == scene.primary
                if text[at] == _W and not own:
                    inside.add(sentence.masked.items[at].key)
        if sentence.headed:
            inside |= {
                sentence.masked.items[match.start("a")].key
                for match in _BELOW.finditer(text)
                if scene.title(sentence, match.start("a")) != sentence.headed
            }
    keys: dict[str, bool] = {}
    for index, work in enumerate(scene.works):
        key = title_key(work.fields["title"])
        keys[key] = keys.get(key, True) and index in inside
    return frozenset(key for key, only in keys.items() if only)


def linked(scene: Scene) -> frozenset[str]:
    """Keys of titles that stand only in another article's headline, on a line between this one's paragraphs."""
    return scene.once("linked", _linked)


def _linked(scene: Scene) -> frozenset[str]:
    places: dict[str, list[int]] = {}
    for work in scene.works:
        places.setdefault(title_key(work.fields["title"]), []).append(work.roles["work"][0])
    places.pop(title_key(scene.primary), None)
    lines = [(b.start, b.end) for b in layout.blocks(scene.text)[1:-1] if _is_link(scene, b)]
    return frozenset(
        key
        for key, found in places.items()
        if all(any(start <= at < end for start, end in lines) for at in found)
    )


def _is_link(scene: Scene, block: layout.Block) -> bool:
    if block.end - block.start > _LONGEST or block.kind in layout.NOISE:
        return False
    line = scene.mask(block.start, block.end).text
    words = [word for word in line.split() if len(word) > 3 or word[0].isupper()]
    return (
        _LINK.match(line) is not None
        and line.count(_W) == 1
        and not line.startswith(_W)
        and len(words) > 3
        and all(not word[0].islower() for word in words)
    )


def bracketed(scene: Scene) -> frozenset[tuple[int, str]]:
    """Who stands with which title in a bracket behind the name, and in no other sentence: (person, key)."""
    return scene.once("bracketed", _bracketed)


def _bracketed(scene: Scene) -> frozenset[tuple[int, str]]:
    behind: set[tuple[int, str]] = set()
    beside: set[tuple[int, str]] = set()
    for sentence in scene.sentences:
        text = sentence.masked.text
        if _W not in text:
            continue
        own: set[tuple[int, str]] = set()
        for match in _BRACKET.finditer(text):
            person = scene.people[sentence.masked.items[match.start()].key].person
            own |= {
                (person, title_key(scene.title(sentence, at)))
                for at in range(*match.span("titles"))
                if text[at] == _W
            }
        behind |= own
        people = {
            scene.people[item.key].person
            for item in sentence.masked.items.values()
            if item.label == "PERSON"
        }
        titles = {title_key(title) for title in scene.own_works(sentence)}
        beside |= {(person, key) for person in people for key in titles} - own
    return frozenset(behind - beside)


def tailed(scene: Scene, at: int) -> str:
    """The title that ends the line of a pair of names, with nothing else in it; empty where none does."""
    lines = scene.once("tailed", _tails)
    index = bisect_right(lines, at, key=lambda line: line[0]) - 1
    return lines[index][2] if index >= 0 and at < lines[index][1] else ""


def _tails(scene: Scene) -> list[tuple[int, int, str]]:
    found = []
    for block in layout.blocks(scene.text):
        if block.kind in layout.NOISE or block.end - block.start > _LONGEST:
            continue
        masked = scene.mask(block.start, block.end)
        if (match := _TAILED.fullmatch(masked.text)) is not None and (
            masked.text.count(_P) + masked.text.count(_C) > 1
        ):
            found.append((block.start, block.end, scene.title_at(masked, match.start("w"))))
    return found


def owners(scene: Scene) -> dict[str, int]:
    """Keys of titles that the article names once, as where it knows somebody from: each with that person's number."""
    return scene.once("owners", _owners)


def _owners(scene: Scene) -> dict[str, int]:
    times = Counter(title_key(work.fields["title"]) for work in scene.works)
    found: dict[str, int] = {}
    for sentence in scene.sentences:
        for match in _OWNED.finditer(sentence.masked.text):
            at, who = (match.start(name) for name in (("w", "p") if match["w"] else ("v", "q")))
            key = title_key(scene.title(sentence, at))
            if times[key] == 1:
                found[key] = scene.people[sentence.masked.items[who].key].person
    return found


def headed(scene: Scene, at: int) -> str:
    """The title that heads the lines among which the offset ``at`` stands; empty where none does."""
    index = bisect_right(scene.sentences, at, key=lambda s: s.start) - 1
    return scene.sentences[index].headed if index >= 0 else ""


def untitled(scene: Scene, start: int, end: int) -> bool:
    """Whether the line of ``start:end`` speaks of a work without a title, and names none of its own."""
    lines = scene.once("untitled", _untitled)
    index = bisect_right(lines, start, key=lambda line: line[0]) - 1
    return index >= 0 and start < lines[index][1] and lines[index][2] < end


def _untitled(scene: Scene) -> list[tuple[int, int, int]]:
    """Start and end of such lines, and where the sentence begins that says so."""
    told = [s for s in scene.sentences if _UNTITLED.search(s.masked.text)]
    if not told:
        return []
    if _about_it(scene, told):
        return _nameless(scene, told)
    found = []
    blocks = layout.blocks(scene.text)
    for before, block in zip((None, *blocks), blocks, strict=False):
        own = [s for s in told if block.start <= s.start and s.end <= block.end]
        # Below a line that begins with its title, "Ann Lee's comedy about a mill" has one.
        if not own or (before and before.end - before.start < _LINE and scene.entry(before)):
            continue
        inside = (s for s in scene.sentences if block.start <= s.start and s.end <= block.end)
        if not any(_other_than_sources(scene, s) for s in inside):
            found.append((block.start, block.end, own[0].start))
    return found


def _nameless(scene: Scene, told: Sequence[Sentence]) -> list[tuple[int, int, int]]:
    """The sentences ``told`` and all without a title in paragraphs that tell of no other work."""
    found = []
    for block in layout.blocks(scene.text):
        inside = [s for s in scene.sentences if block.start <= s.start and s.end <= block.end]
        other = any(_other_than_sources(scene, s) for s in inside)
        found += [s for s in inside if s in told or not (other or _W in s.masked.text)]
    return [(s.start, s.end, s.start) for s in found]


def _about_it(scene: Scene, told: Sequence[Sentence]) -> bool:
    """Whether the work without a title is the article's own: it is said early, and nothing heads lines of its own."""
    early = any(s.start < _EARLY and _ITS_OWN.search(s.masked.text) for s in told)
    return early and not any(s.headed for s in scene.sentences)


def _other_than_sources(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence names a work outside credits that is no book from which another is made."""
    text = sentence.masked.text
    sources = {scene.title(sentence, match.start("w")) for match in _SOURCE.finditer(text)}
    return any(title not in sources for title in scene.own_works(sentence))
