"""What a cue says: its subject, its kind of text, and whether it is somebody without a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from newsextract import layout, names
from newsextract.components.name import organisations
from newsextract.components.quote import comments, cue_turns
from newsextract.components.quote.cue_patterns import is_somebody, last, patterns
from newsextract.components.quote.quotepairs import Quoted
from newsextract.masking import PLACEHOLDERS, Item, Masked

_P, _C, _Q = PLACEHOLDERS["PERSON"], PLACEHOLDERS["CHARACTER"], PLACEHOLDERS["QUOTE"]
_O, _F = PLACEHOLDERS["ORG"], PLACEHOLDERS["PLATFORM"]
_DETERMINER = re.compile(
    rf"(?:(?<=[,;] )|(?<=\bbut )|(?<=\band )|(?<=\bwhile )|(?<=\bthis )(?=the ))(?:the|an?|one|another|his|her|their|my|some|many) (?=[^{_P}{_C}]*$)",
    re.I,
)
_OBJECTS = {"him": "he", "her": "she", "them": "they"}
_WHOSE = re.compile(
    rf"\b(?:from|in|by|(?:critic|reviewer) (?:of|at|for)) (?:the )?(?P<o>[{_O}{_F}])|(?P<p>[{_O}{_F}])['’]s "
)
_AND_HOUSE = re.compile(rf"[{_O}{_F}],? (?:and|&) (?:the )?$")
_NEAREST = re.compile(rf"[{_O}{_F}](?= (?:\w+ ){{0,3}}$)")
_ONE_MORE = re.compile(rf"[{_O}{_F}], (?:the )?$")
_OF_HOUSE = re.compile(r"\b(?:at|for|of|with|between|from|by|on|in|to|about|against) (?:the )?$")
# "said the channel's head of drama, Ann Lee", "said Sky heads of comedy Ann Lee and Tom Ray"
_APPOSED = re.compile(
    rf"(?:(?: (?:of|for|at|in) [^,.;{_P}{_Q}]{{1,40}})?, |(?: (?:of|for) (?:(?!(?:the|an?|his|her|with|working|playing)\b)[a-z-]+ |[{_O}{_F}] |& ){{1,4}}))"
    rf"(?P<p>{_P})(?:(?: (?:and|&) (?P<q>{_P}))|(?=[,.;]|$))"
)


@dataclass(slots=True)
class Cue:
    """A cue of one quotation.

    ``place`` is ``after``, ``before``, ``above`` or ``between``; ``adjacent`` says that verb and quotation touch;
    ``short`` that the verb gives even one word to somebody. ``words`` is the subject as written.
    """

    place: str
    text: str
    span: tuple[int, int]
    subject: tuple[int, int] | None
    words: str = ""
    mentions: list[names.Mention] = field(default_factory=list)
    names: tuple[str, ...] = ()
    role: str = ""
    unnamed: bool = False
    kind: str = "speech"
    adjacent: bool = True
    short: bool = False


class CueReader:
    """Makes cues of matches in masked paragraphs of one article."""

    doc: Doc
    text: str
    people: Sequence[names.Mention]
    blocks: Sequence[layout.Block]

    def _cue(
        self, place: str, masked: Masked, match: re.Match[str], end: int, verb: str = "v"
    ) -> Cue:
        text = masked.text
        s, e = match.span("s")
        # "is being discussed, but an insider": the subject begins with its own determiner.
        if starts := [m.start() for m in _DETERMINER.finditer(text, s, e)]:
            s = starts[-1]
        words = text[s:e]
        first, last = (
            (match.start(), match.end()) if place != "after" else (match.start() + 1, match.end())
        )
        if place == "after" and text[match.start()] != _Q:
            first = match.start()
        last = min(last, len(text))
        if text[last - 1 : last] == _Q:
            last -= 1
        span = (masked.original(first), masked.original(min(max(last, e), len(text))))
        cue = Cue(
            place, self.text[span[0] : span[1]].strip(" ,.“”\"'"), span,
            (masked.original(s), masked.original(e)),
        )  # fmt: skip
        cue.mentions = [
            self.people[i.key]
            for i in masked.within(s, e, ("PERSON", "CHARACTER"))
            if text[s:e].strip() and not self._possessive(text, masked, i)
        ]
        behind = text[match.end("v") : e] if verb == "v" and match.end("v") < s else text[s:e]
        described = place == "after" and not cue.mentions and len(behind.split()) > 1
        # "said the channel's head of drama, Ann Lee"
        if described and (named := _APPOSED.match(text, e)):
            cue.mentions = [
                self.people[masked.items[named.start(g)].key] for g in ("p", "q") if named[g]
            ]
        if cue.mentions and (who := cue_turns.partner(text, match)) is not None:
            cue.mentions.append(self.people[masked.items[who].key])
        around = text[max(0, match.start()) : min(len(text), max(end, match.end()))]
        spoken = match["v"] if verb == "v" else ""
        cue.short = bool(patterns().short.search(spoken or around))
        cue.kind = self._kind(around, bool(cue.mentions) or is_somebody(words))
        if not cue.mentions:
            cue.words = self.text[cue.subject[0] : cue.subject[1]] if cue.subject else words
            if words in (_O, _F):
                cue.names = self._houses(masked, s, match.start("v") if verb == "v" else s)
                cue.kind = "statement" if cue.kind == "speech" else cue.kind
            elif patterns().house.fullmatch(words):
                cue.kind = "statement" if cue.kind == "speech" else cue.kind
                if speaking := organisations.before(
                    self.doc, cue.words, cue.subject[0] if cue.subject else 0
                ):
                    cue.names = (speaking,)
                else:
                    cue.unnamed, cue.role = True, cue.words
            elif words in _OBJECTS:  # "Lee remembers him telling her"
                cue.words = _OBJECTS[words]
            elif re.fullmatch(r"(?i)it|i", words):
                cue.words = "it" if words.lower() == "it" else ""
            elif patterns().document.search(words) and not patterns().unnamed.search(words):
                cue.words, cue.kind = "", "document"
                cue.names = self._institution(masked, s, min(e + 24, len(text)))
            elif re.match(
                rf"(?i)(?:one|an?|another|some|many|several|my) |[{_P}{_C}]['’]s |(?:his|her|their) (?:agent|lawyer|attorney|solicitor|barrister|manager|team|family|publicist|rep|representative|spokes\w+|office)s?$|(?:his|her|their|the) (?:[a-z]+ )?(?:family|children|kids|parents|siblings|grandchildren|relatives|loved ones)$|(?:one|another|the other|some(?:one|body)|others|quite a few|many|some|several|followers|onlookers|colleagues)$",
                words,
            ):
                cue.unnamed, cue.role = True, cue.words
            elif patterns().unnamed.search(words):
                cue.unnamed, cue.role = True, cue.words
                if patterns().document.search(words):
                    cue.kind = "document"
            elif not re.fullmatch(r"(?i)s?he|they|both", words):
                cue.role = cue.words
            if cue.unnamed:
                self._to_issuer(cue, masked, match.end())
        else:
            lead = re.search(r"((?:[\w-]+ (?:and )?){0,3}[\w-]+),? $", text[:s])
            if lead and re.search(
                r"(?i)\b(?:director|creator|writer|producer|actor|actress|star|showrunner|author|host|singer|boss|executive)s?$",
                lead[1],
            ):
                cue.role = lead[1].strip()
                cue.role = re.sub(r"^(?:said|says|and|the|by|to) ", "", cue.role)
        return cue

    def _comment(self, one: Quoted) -> Cue | None:
        """Whoever wrote a comment, by a handle that nobody took for a name: he is nobody by name."""
        block, text = self.blocks[one.block], self.text
        place, span = "before", comments.before(text, block.start, one.outer_start)
        if span is None:
            end = self.blocks[one.last_block].end
            place, span = "after", comments.behind(text, one.outer_end, end)
        if span is None or any(m.start < span[1] and span[0] < m.end for m in self.people):
            return None
        handle = text[slice(*span)]
        return Cue(place, handle, span, span, role=handle, unnamed=True, kind="social", short=True)

    def _of_work(self, masked: Masked, match: re.Match[str], at: int) -> Cue:
        """The cue of what is said of a work, or asked, by nobody."""
        cue = self._cue("before", masked, match, at, verb="s")
        cue.words, cue.role, cue.kind, cue.mentions, cue.names = "", "", "document", [], ()
        return cue

    def _to_issuer(self, cue: Cue, masked: Masked, at: int) -> None:
        """Give the ``cue`` "read a statement", whose words end at ``at``, to whom it names as having put it out."""
        place = cue_turns.issuer(masked.text, cue.words, at)
        if place is None:
            return
        item = masked.items[place]
        cue.unnamed, cue.role, cue.kind = False, "", "statement"
        if item.label == "PERSON":
            cue.mentions = [self.people[item.key]]
        else:
            cue.names = (self._full(item),)
        cue.subject = (item.start, item.end)

    def _to_teller(self, cue: Cue, masked: Masked, told: re.Match[str]) -> None:
        """Give the ``cue`` "Lee was told by Ray" to Ray, and without him to nobody by name."""
        at = cue_turns.teller(masked.text, told)
        cue.mentions = [] if at is None else [self.people[masked.items[at].key]]
        cue.subject = None if at is None else (masked.original(at), masked.original(at + 1))
        cue.words, cue.names, cue.role, cue.unnamed = "", (), "", at is None

    def _houses(self, masked: Masked, at: int, verb: int) -> tuple[str, ...]:
        """The company at ``at``, or a later one right before the ``verb``, with those joined to it before."""
        if (nearest := _NEAREST.search(masked.text, at + 1, max(at + 1, verb))) is not None:
            at = nearest.start()  # "After a year at ABC, Netflix said"
        joined, pattern = [at], _AND_HOUSE
        while (before := pattern.search(masked.text, 0, joined[0])) is not None:
            joined.insert(0, before.start())
            pattern = _ONE_MORE
        if _OF_HOUSE.search(masked.text, 0, joined[0]):
            joined = [at]  # "after talks with ABC and Lionsgate"
        items = (masked.items[place] for place in joined)
        return tuple(dict.fromkeys(self._full(item) for item in items))

    def _full(self, item: Item) -> str:
        """The full name of a company."""
        return organisations.full(self.doc, self.text[item.start : item.end])

    def _institution(self, masked: Masked, start: int, end: int) -> tuple[str, ...]:
        """Whose a document is: "the blurb from tvN", "Variety's critic"."""
        match = _WHOSE.search(masked.text, start, end)
        if match is None:
            return ()
        return (self._full(masked.items[match.start("o" if match["o"] else "p")]),)

    @staticmethod
    def _possessive(text: str, masked: Masked, item: Item) -> bool:
        at = next(a for a, i in masked.items.items() if i is item)
        return text[at + 1 : at + 3] in ("'s", "’s")

    @staticmethod
    def _kind(around: str, named: bool) -> str:
        found = patterns()
        if re.search(
            r"(?i)\b(?:on|to|via|in an?) (?:x|instagram|twitter|tiktok|facebook|threads|bluesky|weibo|social media|reddit|snapchat|youtube)\b|\btweet|\bcaption(?:ed|ing)|\bposted\b|instagram (?:post|stor|caption)|\b(?:post|caption) (?:read|said)",
            around,
        ):
            return "social"
        if not named and found.document.search(around):
            return "document"
        if re.search(
            r"(?i)\b(?:in|shared|released|issued|read|added in|via|through) (?:a|an|his|her|their|its|the)? ?(?:\w+ ){0,3}(?:statement|press release|open letter|letter|announcement|e-?mail)\b|\bstatement\b",
            around,
        ):
            return "statement"
        return "speech"

    def _noun_cue(
        self, masked: Masked, noun: re.Match[str], start: int, place: str = "before"
    ) -> Cue:
        end = min(noun.end(), len(masked.text))
        if masked.text[end - 1] == _Q:
            end -= 1
        span = (masked.original(noun.start()), masked.original(end))
        return Cue(
            place,
            self.text[span[0] : span[1]].strip(' :,“"'),
            span,
            None,
            adjacent=True,
            short=True,
        )

    def _noun_kind(self, cue: Cue, noun: str, masked: Masked, before: str) -> None:
        """What kind of text a noun cue names; whose it is when it says so ("Lee's statement")."""
        found = patterns()
        if found.document.fullmatch(noun):
            if not cue.mentions:
                cue.kind = "document"
                cue.words, cue.unnamed = "", False
                at = max(0, masked.text.find(before)) if before else 0
                cue.names = cue.names or self._institution(masked, at, at + len(before))
        elif found.statement.fullmatch(noun):
            cue.kind = "statement"
            if not cue.mentions and before:
                at = max(0, masked.text.find(before))
                cue.names = cue.names or self._institution(masked, at, at + len(before))
        elif found.social.fullmatch(noun):
            cue.kind = "social"
        if cue.mentions or cue.names or cue.words:
            return
        if cue.kind != "document":
            match = last(found.subject, before)
            offset = masked.text.find(before)
            if match is not None and offset >= 0:
                s, e = offset + match.start(), offset + match.end()
                cue.mentions = [
                    self.people[i.key] for i in masked.within(s, e, ("PERSON", "CHARACTER"))
                ]
                cue.subject = (masked.original(s), masked.original(e))
                if not cue.mentions:
                    cue.words = self.text[cue.subject[0] : cue.subject[1]]
