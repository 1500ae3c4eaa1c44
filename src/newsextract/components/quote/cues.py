"""Cues: the words beside a quotation that say whose it is.

Works on paragraphs in which quotations and names are placeholders, so that ``Q, she said`` and
``Lee, who wrote it, told The Echo: Q`` are short patterns.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.quote import blurbs, cue_turns, displayed, whose_words
from newsextract.components.quote.cue_patterns import is_beside, last, patterns, said_before
from newsextract.components.quote.cue_reading import Cue, CueReader
from newsextract.components.quote.masked_blocks import MaskedBlocks, clause_start
from newsextract.components.quote.quotepairs import Quoted
from newsextract.masking import PLACEHOLDERS, Masked

_P, _C, _Q = PLACEHOLDERS["PERSON"], PLACEHOLDERS["CHARACTER"], PLACEHOLDERS["QUOTE"]
_TO_WHICH = re.compile(rf",? to (?:which|whom) (?=(?:[Hh]e|[Ss]he|[Tt]hey)\b|[{_P}{_C}])")
_O, _F, _L, _W = (PLACEHOLDERS[k] for k in ("ORG", "PLATFORM", "LOC", "WORK"))

# "She described the training as …", "he says that the …": the words run on into the marks.
_LEADS_IN = re.compile(r"\b(?:as|that|an?|the|is|was|were|are|being|how)$")
# "(0:12) Ann Lee: “…”", "… Tom Ray: “…”": the name alone before the colon.
_LABEL = re.compile(rf"(?:^|[.!?)\]:;\n•·|]['”’\"]?\s*)(?P<s>[{_P}{_C}]): ?$")
# "The drama Smoke asks: “Who would you trust?”"
_WORK_ASKS = re.compile(rf"(?P<s>{_W})['’”\"]? (?:also |then )?(?:asks|poses the question)[,:] ?$")
_ABOUT = re.compile(r"\b(?:about|of|on|for|to|with|from|in|behind) $")
_PER = re.compile(r"\W*(?:per|as per|according to|via|courtesy of)\b", re.IGNORECASE)
_CLOSING = "”\"’' "
_HOLDS = re.compile(r"(?<!\w)[‘'“\"](?=\w)")  # a quotation within one
_SAID_NOTHING = re.compile(
    r" (?:nothing|little|no more|no such thing|goodbye|hello|so)\b(?!,? in )"
)


class Cues(CueReader):
    """The cues of one article's quotations; made by :func:`cues`."""

    def __init__(self, doc: Doc, quoted: tuple[Quoted, ...]) -> None:
        self.doc, self.text, self.quoted = doc, memo.text(doc), quoted
        self.people = names.mentions(doc)
        self.blocks = layout.blocks(self.text)
        self._masks = MaskedBlocks(doc, quoted, self.people)
        self._taken: set[tuple[int, int]] = set()  # verbs that were an earlier quotation's cue

    def of(self, index: int) -> Cue | None:
        """The cue of quotation ``index``; call in order of offsets."""
        one = self.quoted[index]
        if (comment := self._comment(one)) is not None:
            return self._keep(comment)
        last = self._masks.of(one.last_block)
        after = self._after(one, last)
        before = self._before(one, self._masks.of(one.block))
        if before is not None and before.adjacent and after is not None and _PER.match(after.text):
            after = None  # "she said, “Q,” according to The Echo": that is where it stood
        if after is not None and before is not None and cue_turns.ends_there(self.text, one):
            after = (
                None  # 'Lee wrote: “So good!” A fan commented, “Wow”': what follows is of its own
            )
        if after is not None and after.adjacent:
            if (
                before is not None
                and after.kind == "speech"
                and before.kind in ("statement", "social")
            ):
                after.kind = before.kind  # "She shared a statement: “…,” she said"
            return self._keep(after)
        if before is not None:
            return self._keep(before)
        if after is not None and after.adjacent:
            return self._keep(after)
        above = self.above(one)
        return self._keep(above) if above is not None else None

    def _keep(self, cue: Cue) -> Cue:
        self._taken.add(cue.span)
        return cue

    def _after(self, one: Quoted, masked: Masked) -> Cue | None:
        at = self._masks.position(one, masked)
        if at < 0:
            return None
        text = masked.text
        found = patterns()
        stop = text.find(_Q, at + 1)
        end = len(text) if stop < 0 else stop + 1
        best: re.Match[str] | None = None
        for pattern in (found.inverted, found.after):
            match = pattern.match(text, at, end)
            if (
                match
                and self._clean(text[at + 1 : match.start("v")])
                and (best is None or match.end() < best.end())
            ):
                best = match
        if best is not None and _TO_WHICH.match(text, at + 1):
            best = None  # "because “Q”, to which Lee replied": who replied did not say it
        asked = self.text[one.end - 1] == "?"
        if (
            best is not None
            and best.re is found.after
            and cue_turns.another(text, at, best, asked=asked)
        ):
            best = None
        if best is not None and (
            _SAID_NOTHING.match(text, best.end("v"))
            or (best.re is found.after and cue_turns.goes_on(text, best))
        ):
            best = (
                None  # "the “quiet room”, and he said nothing", "her “kind” friend Lee, and said"
            )
        if best is not None:
            cue = self._cue("after", masked, best, self._sentence_end(text, best.end()))
            # Where the words hold a quotation, that one is what is recalled (:mod:`.quotes_within`).
            teller = cue_turns.recalled(text, best)
            if teller is not None and not _HOLDS.search(self.text, one.start, one.end):
                cue = self._cue("after", masked, teller, teller.end(), verb="s")
            if best.re is found.after and cue_turns.is_told(text, best):
                self._to_teller(cue, masked, best)
            cue.adjacent = not self._parted(one, best["v"])
            return cue
        if (many := cue_turns.many(text, at, end)) is not None:
            cue = self._cue("after", masked, many, many.end(), verb="s")
            cue.mentions, cue.unnamed, cue.role, cue.kind = [], True, cue.words, "speech"
            return cue
        if (by := cue_turns.caller(text, at, end)) is not None:
            cue = self._cue("after", masked, by, by.end(), verb="s")
            cue.short = True
            return cue
        tail = re.match(rf"{_Q}[,.]? ?(?:—|-|–|\()? ?", text[at:end])
        match = found.according.match(text, at + (tail.end() if tail else 1), end)
        if match:
            return self._cue("after", masked, match, match.end(), verb="s")
        return None

    def _parted(self, one: Quoted, verb: str) -> bool:
        """Whether the words behind the quotation ``one`` are a sentence or a clause of their own."""
        last, behind = self.text[one.end - 1], self.text[one.outer_end : one.outer_end + 3]
        if last in _CLOSING:  # what is quoted in it ends with it
            last = self.text[one.start : one.end].rstrip(_CLOSING)[-1:]
        if last == "." and behind.strip()[:1].isupper():
            return True  # a new sentence begins, which may be about anything
        if behind[:2] == ". " and behind[2:].isupper():
            return True
        # `is "nearly" signed for a film`: the sentence runs on through the marks.
        fragment = self.text[one.start].islower() and last.isalnum() and behind[:1] == " "
        return fragment and not behind.strip()[:1].isupper() and not patterns().plainly.search(verb)

    @staticmethod
    def _clean(between: str) -> bool:
        """Whether no sentence ends between the quotation and its verb."""
        return not re.search(r"[.!?;] +\S", between.replace("Jr.", "").strip()[1:])

    @staticmethod
    def _sentence_end(text: str, at: int) -> int:
        match = re.compile(rf"[.;{_Q}]").search(text, at)
        return match.start() if match else len(text)

    def _before(self, one: Quoted, masked: Masked) -> Cue | None:
        at = self._masks.position(one, masked)
        if at < 0:
            return None
        text = masked.text
        start = clause_start(text, at)
        found = patterns()
        if (turned := last(_TO_WHICH, text, start, at)) is not None:
            start = turned.end()  # "Lee asked Ray about it, to which he said": Ray speaks
        if (label := _LABEL.search(text, start, at)) is not None:
            return self._cue("before", masked, label, at, verb="s")
        if (asks := _WORK_ASKS.search(text, start, at)) is not None:
            return self._of_work(masked, asks, at)
        if (own := whose_words.before(text, start, at)) is not None:
            return whose_words.read(self._cue("before", masked, own, at, verb="s"))
        if (has := whose_words.named(text, start, at)) is not None:
            cue = self._cue("before", masked, has, at, verb="s")
            cue.mentions = [self.people[masked.items[has.start("s")].key]]
            cue.words, cue.names, cue.role, cue.unnamed, cue.short = "", (), "", False, True
            return cue
        noun = last(found.noun_before, text, start, at + 1)
        if noun is not None and noun.end() != at + 1:
            noun = None
        best = said_before(text, start, at + 1)
        if best is not None and best.end() != at + 1:
            best = None
        if best is not None:
            aside = cue_turns.somebody_else(text, start, best, at)
            cue = self._cue("before", masked, aside or best, at, verb="s" if aside else "v")
            told = cue_turns.is_told(text, best) and not cue_turns.replies(text, best, at)
            if told and (aside or best).start("s") == best.start("s"):
                self._to_teller(cue, masked, best)
            if turned is not None and not cue.mentions:
                who = cue_turns.asked(text, turned.start())
                cue.mentions = [] if who is None else [self.people[masked.items[who].key]]
            tail = best["tail"].rstrip()
            cue.adjacent = (
                len(tail.strip(" ,:—–-")) < 40
                or tail.endswith((":", ","))
                or (cue.short and _LEADS_IN.search(tail) is not None)
                or (aside is not None and aside.end() == at)
            )
            if cue.kind == "speech" and (cue.mentions or cue.words):
                # "In an Instagram post, Lee wrote": what stands before the subject tells too.
                cue.kind = self._kind(text[start:at], True)
            if noun is not None and not is_beside(best, noun):
                self._noun_kind(cue, noun["n"], masked, text[start:at])
            return cue
        if noun is not None:
            cue = self._noun_cue(masked, noun, start)
            self._noun_kind(cue, noun["n"], masked, text[start:at])
            return cue
        match = last(found.according, text, start, at)
        if match and len(text[match.end() : at]) < 60:
            return self._cue("before", masked, match, at, verb="s")
        if (match := found.colon.search(text, start, at + 1)) and match.end() == at + 1:
            if match["s"] == "it" and _ABOUT.search(text, 0, match.start()):
                return None  # "she was “kind” about it: “…”"
            return self._cue("before", masked, match, at, verb="s")
        if (blurb := blurbs.before(text, at, self.text[one.start : one.end])) is not None:
            work = self._of_work(masked, blurb, at)
            work.text = self.text[slice(*work.subject)] if work.subject else work.text
            return work
        return None

    def above(self, one: Quoted) -> Cue | None:
        """A cue on the line above: ``He said:``."""
        first = self.blocks[one.block]
        if (
            self.text[first.start : one.outer_start].strip(" >")
            and one.outer_start > first.start + 1
        ):
            return None
        index = one.block - 1
        while index >= 0 and self.blocks[index].kind in ("caption", "teaser", "byline"):
            index -= 1
        if index < 0:
            return None
        masked = self._masks.of(index)
        text = masked.text.rstrip()
        if not text.endswith(":") and not displayed.SAYS.search(text):
            return None
        start = clause_start(text, len(text))
        found = patterns()
        match = said_before(text + " " + _Q, start)
        if match is not None:
            return self._cue("above", masked, match, len(text))
        noun = last(found.noun_before, text + " " + _Q, start)
        if noun is not None:
            cue = self._noun_cue(masked, noun, start, place="above")
            self._noun_kind(cue, noun["n"], masked, text[start:])
            return cue
        if (told := last(found.according, text, start)) is not None and told.end() == len(text) - 1:
            return self._cue("above", masked, told, len(text), verb="s")  # "Per Channel Nine:"
        subject = found.subject.search(text, start)
        if subject is not None:
            return self._cue("above", masked, subject, len(text), verb="")
        return None


def cues(doc: Doc, quoted: tuple[Quoted, ...]) -> Cues:
    """Make the cue finder of an article."""
    return Cues(doc, quoted)
