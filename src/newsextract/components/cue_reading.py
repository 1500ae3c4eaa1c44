"""What a cue says: its subject, its kind of text, and whether it is somebody without a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from newsextract import names
from newsextract.components import organisations
from newsextract.components.cue_patterns import last, patterns
from newsextract.masking import PLACEHOLDERS, Item, Masked

_P, _C, _Q = PLACEHOLDERS["PERSON"], PLACEHOLDERS["CHARACTER"], PLACEHOLDERS["QUOTE"]
_O, _F = PLACEHOLDERS["ORG"], PLACEHOLDERS["PLATFORM"]


_DETERMINER = re.compile(
    rf"(?:(?<=[,;] )|(?<=\bbut )|(?<=\band )|(?<=\bwhile ))(?:the|an?|one|another|his|her|their|my|some|many) (?=[^{_P}{_C}]*$)",
    re.I,
)
_WHOSE = re.compile(rf"\b(?:from|in|by) (?:the )?(?P<o>[{_O}{_F}])|(?P<p>[{_O}{_F}])['’]s ")


_APPOSED = re.compile(rf"(?: (?:of|for|at|in) [^,.;{_P}{_Q}]{{1,40}})?, (?P<p>{_P})(?=[,.;]|$)")


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
        described = place == "after" and not cue.mentions and len(text[s:e].split()) > 1
        # "said the channel's head of drama, Ann Lee"
        if described and (named := _APPOSED.match(text, e)):
            cue.mentions = [self.people[masked.items[named.start("p")].key]]
        around = text[max(0, match.start()) : min(len(text), max(end, match.end()))]
        spoken = match["v"] if verb == "v" else ""
        cue.short = bool(patterns().short.search(spoken or around))
        cue.kind = self._kind(around, bool(cue.mentions))
        if not cue.mentions:
            cue.words = self.text[cue.subject[0] : cue.subject[1]] if cue.subject else words
            if words in (_O, _F):
                cue.names = (organisations.full(self.doc, cue.words),)
                cue.kind = "statement" if cue.kind == "speech" else cue.kind
            elif patterns().house.fullmatch(words):
                cue.kind = "statement" if cue.kind == "speech" else cue.kind
                if speaking := organisations.before(
                    self.doc, cue.words, cue.subject[0] if cue.subject else 0
                ):
                    cue.names = (speaking,)
                else:
                    cue.unnamed, cue.role = True, cue.words
            elif re.fullmatch(r"(?i)it|i", words):
                cue.words = "it" if words.lower() == "it" else ""
            elif patterns().document.search(words) and not patterns().unnamed.search(words):
                cue.words, cue.kind = "", "document"
                cue.names = self._institution(masked, s, min(e + 24, len(text)))
            elif re.match(
                rf"(?i)(?:one|an?|another|some|many|several|my) |[{_P}{_C}]['’]s |(?:his|her|their) (?:agent|lawyer|attorney|solicitor|barrister|manager|team|family|publicist|rep|representative|spokes\w+|office)s?$|(?:one|another|the other|some(?:one|body)|others|quite a few|many|some|several|followers|onlookers|colleagues)$",
                words,
            ):
                cue.unnamed, cue.role = True, cue.words
            elif patterns().unnamed.search(words):
                cue.unnamed, cue.role = True, cue.words
                if patterns().document.search(words):
                    cue.kind = "document"
            elif not re.fullmatch(r"(?i)s?he|they|both", words):
                cue.role = cue.words
        else:
            lead = re.search(r"((?:[\w-]+ (?:and )?){0,3}[\w-]+),? $", text[:s])
            if lead and re.search(
                r"(?i)\b(?:director|creator|writer|producer|actor|actress|star|showrunner|author|host|singer|boss|executive)s?$",
                lead[1],
            ):
                cue.role = lead[1].strip()
                cue.role = re.sub(r"^(?:said|says|and|the|by|to) ", "", cue.role)
        return cue

    def _institution(self, masked: Masked, start: int, end: int) -> tuple[str, ...]:
        """Whose a document is: "the blurb from tvN", "Variety's critic"."""
        match = _WHOSE.search(masked.text, start, end)
        if match is None:
            return ()
        item = masked.items[match.start("o" if match["o"] else "p")]
        return (organisations.full(self.doc, self.text[item.start : item.end]),)

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
            r"(?i)\b(?:in|shared|released|issued|read|added in|via|through) (?:a|an|his|her|their|its|the)? ?(?:\w+ ){0,3}(?:statement|press release|open letter|letter|announcement)|\bstatement\b",
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
