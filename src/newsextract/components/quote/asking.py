"""What a reporter asks: a question, "Tell us about the boat.", "I wanted to ask about the boat. It leaks, though."."""

from __future__ import annotations

import re

from newsextract import layout

LONGEST = 260
"""Characters: longer paragraphs ask nothing."""
# "Tell us about your character."
_TELL = re.compile(
    r"(?:(?:And|So|Finally|But|Now|OK|Okay|Please),? )?(?:[Dd]escribe|[Ee]xplain|[Tt]ell us|[Tt]alk (?:to us|us|about)|[Ww]alk us|[Tt]ake us|[Gg]ive us|[Ss]um up)\b"
    r"(?![^\n]*\b(?:[Cc]omments?|below|email|[Ss]ubscribe|[Tt]witter|[Ff]acebook|poll)\b)[^\n]*\.\W*"
)
_TELL_LONGEST = 160  # characters
# "I have to ask about the boat.", "I'd love to talk about your boat."; "I asked for a boat" answers.
_I_ASK = re.compile(
    r"(?:(?:And|So|Finally|But|Now|OK|Okay|Also|Lastly|Well),? )?I(?:['’](?:d|ve|m))?(?: (?:have|had|do|would|was|am|also|really|just|always|going)){0,3} "
    r"(?:(?:want(?:ed)?|love|like|got|need|meant) )?to (?:ask(?! (?:for|him|her|them|myself)\b)|(?:talk (?:to you )?|hear |know )(?:more )?(?:about|how|why|what|if|whether)\b(?=[^\n]*\byour?\b))[^\n]*[.…]"
)


# "You did some digging, I gather.", "I hear that you cried.", "And Lee? We heard that there was a row."
_HEARSAY = re.compile(
    r"[^\n]*\b[Yy]our?\b[^\n]*, I (?:gather|hear|believe|understand|take it|imagine|presume|assume|suspect)\."
    r"|(?:(?:And|So|But|Also|Now),? )?(?:I(?:['’]ve)? (?:hear|heard|understand|gather|read|noticed?)|I['’]m told)\b(?: that)? (?=[^\n]*\byour?\b)[^\n]*\."
    r"|(?:And|So|But|Now|What about|How about) [^\n?.!]{2,40}\? (?:(?:We|I)(?:['’]ve)? (?:heard?|read|saw|gather|understand)|You(?:['’]\w+)?"
    r"|There(?:['’]s| is| has| was) (?:been )?(?:talk|word|a rumou?r|rumou?rs))\b[^\n?]{5,140}[.…!]"
)


def is_question(text: str, block: layout.Block) -> bool:
    """Whether a paragraph is a bare question."""
    length = block.end - block.start
    if length < _TELL_LONGEST and _TELL.fullmatch(text, block.start, block.end):
        return True
    if length < LONGEST and _I_ASK.fullmatch(text, block.start, block.end):
        return True
    if length < _TELL_LONGEST and _HEARSAY.fullmatch(text, block.start, block.end):
        return True
    return length < LONGEST and text[block.end - 1] == "?" and text[block.start] not in "“\"‘'«"
