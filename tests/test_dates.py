"""Dates and times: what is found, what is not, and what it becomes."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsextract.dates import find_dates, find_times, resolve, tense_of
from newsextract.dating.date_finder import finder
from newsextract.dating.date_forms import forms
from newsextract.dating.date_words import easter, holiday_day, nth_weekday

SUNDAY = "2025-07-06"
FRIDAY = "2025-11-14"
WINTER = "2026-01-15"
DECEMBER = "2025-12-10"
STATED, INFERRED, RELATIVE, UNRESOLVED = "stated", "year_inferred", "relative", "unresolved"

# Expression, publication, keywords, EDTF, basis.
RESOLVED = [
    # Full dates in every layout.
    ("July 9, 2025", SUNDAY, {}, "2025-07-09", STATED),
    ("July 9th, 2025", SUNDAY, {}, "2025-07-09", STATED),
    ("9 July 2025", SUNDAY, {}, "2025-07-09", STATED),
    ("9th July, 2025", SUNDAY, {}, "2025-07-09", STATED),
    ("the 9th of July 2025", SUNDAY, {}, "2025-07-09", STATED),
    ("Jul. 9, 2025", "", {}, "2025-07-09", STATED),
    ("May 11 2012", "", {}, "2012-05-11", STATED),
    ("JULY 9, 2025", "", {}, "2025-07-09", STATED),
    ("2025-07-09", "", {}, "2025-07-09", STATED),
    ("2025/07/09", "", {}, "2025-07-09", STATED),
    ("July 9, ’25", "", {}, "2025-07-09", STATED),
    ("July, 9th, 2025", "", {}, "2025-07-09", STATED),
    ("September/October 2025", SUNDAY, {}, "2025-09/2025-10", STATED),
    ("Sept./ Oct.", SUNDAY, {}, "2025-09/2025-10", INFERRED),
    ("Wednesday, July 9, 2025", "", {}, "2025-07-09", STATED),
    ("Monday, July 9, 2025", "", {}, "2025-07-09", STATED),  # the day outweighs the weekday
    ("Friday, January 13, 2023", "2022-09-12", {}, "2023-01-13", STATED),
    # Numeric dates.
    ("07.09.2025", SUNDAY, {}, "2025-09-07", STATED),
    ("9/7/25", SUNDAY, {}, "2025-07-09", STATED),
    ("9/7/25", SUNDAY, {"order": "mdy"}, "2025-09-07", STATED),
    ("9/7/25", "", {}, "2025-07-09", STATED),
    ("1/9/26", "2026-01-05", {}, "2026-01-09", STATED),  # only one order is near publication
    ("12/4/20", "2020-10-13", {}, "2020-12-04", STATED),
    ("17/06/22", "2022-06-07", {}, "2022-06-17", STATED),
    ("06/17/2022", "", {"order": "dmy"}, "2022-06-17", STATED),
    ("9-7-2025", "", {"order": "dmy"}, "2025-07-09", STATED),
    ("1.2.85", "", {}, "1985-02-01", STATED),
    ("31/31/25", SUNDAY, {}, "", UNRESOLVED),
    # The year missing.
    ("Wednesday 9 July", SUNDAY, {}, "2025-07-09", INFERRED),
    ("July 9", SUNDAY, {}, "2025-07-09", INFERRED),
    ("9 July", SUNDAY, {}, "2025-07-09", INFERRED),
    ("this July 9", SUNDAY, {}, "2025-07-09", INFERRED),
    ("this coming December 5", SUNDAY, {}, "2025-12-05", INFERRED),
    ("13", SUNDAY, {"anchor": "2025-07-09"}, "2025-07-13", INFERRED),
    ("3", SUNDAY, {"anchor": "2025-12-09"}, "2026-01-03", INFERRED),
    ("13", SUNDAY, {}, "", UNRESOLVED),
    ("Jul. 9", SUNDAY, {}, "2025-07-09", INFERRED),
    ("9 Jul", SUNDAY, {}, "2025-07-09", INFERRED),
    ("Thu 2 Jan", "2024-12-20", {}, "2025-01-02", INFERRED),
    ("SUNDAY, MARCH 3", "2019-03-03", {}, "2019-03-03", INFERRED),
    ("Sunday March 10", "2024-02-20", {}, "2024-03-10", INFERRED),
    ("January 5", DECEMBER, {}, "2026-01-05", INFERRED),
    ("December 20", WINTER, {}, "2025-12-20", INFERRED),
    ("December 20", WINTER, {"tense": "future"}, "2026-12-20", INFERRED),
    ("December 20", WINTER, {"tense": "past"}, "2025-12-20", INFERRED),
    ("July 4", SUNDAY, {"tense": "future"}, "2025-07-04", INFERRED),  # a grace of three weeks
    ("June 16", SUNDAY, {"tense": "future"}, "2025-06-16", INFERRED),
    ("June 1", SUNDAY, {"tense": "future"}, "2026-06-01", INFERRED),
    ("June 1", SUNDAY, {}, "2025-06-01", INFERRED),
    ("September 1", SUNDAY, {"tense": "past"}, "2024-09-01", INFERRED),
    ("Monday, September 1", SUNDAY, {"tense": "past"}, "2025-09-01", INFERRED),  # weekday wins
    ("Friday, April 10", "2025-11-20", {}, "2026-04-10", INFERRED),
    # A day of this month with a slip in its weekday, which would fit a year away.
    ("Friday September 18", "2016-09-16", {}, "2016-09-18", INFERRED),
    ("Friday September 18", "2016-09-16", {"tense": "future"}, "2016-09-18", INFERRED),
    ("Friday September 18", "2016-09-16", {"tense": "past"}, "2015-09-18", INFERRED),
    ("Saturday December 19", "2016-09-16", {}, "2015-12-19", INFERRED),  # neither day is near
    ("Saturday 10 January", "2025-12-01", {}, "2026-01-10", INFERRED),
    ("the morning of 11 November", "2013-02-19", {"tense": "past"}, "2012-11-11", INFERRED),
    ("29 February", "2024-02-01", {}, "2024-02-29", INFERRED),
    ("29 February", SUNDAY, {}, "", UNRESOLVED),
    ("31 June", SUNDAY, {}, "", UNRESOLVED),
    ("July 9", "", {}, "", UNRESOLVED),
    ("July 9", None, {}, "", UNRESOLVED),
    ("Wednesday 9 July", "not a date", {}, "", UNRESOLVED),
    ("July 9", "2025-07", {}, "2025-07-09", INFERRED),
    ("July 9", "2025", {}, "2025-07-09", INFERRED),
    ("May 8", "2026-04-20", {"year": "2026"}, "2026-05-08", STATED),
    ("May 8", "", {"year": "2026"}, "2026-05-08", STATED),
    ("9 July next year", SUNDAY, {}, "2026-07-09", RELATIVE),
    # Ranges.
    ("March 6–8", SUNDAY, {}, "2026-03-06/2026-03-08", INFERRED),
    ("6-8 March 2026", SUNDAY, {}, "2026-03-06/2026-03-08", STATED),
    ("March 6 to 8", SUNDAY, {}, "2026-03-06/2026-03-08", INFERRED),
    ("6 to 8 March 2026", SUNDAY, {}, "2026-03-06/2026-03-08", STATED),
    ("Nov. 26-28", FRIDAY, {}, "2025-11-26/2025-11-28", INFERRED),
    ("July 9-11", SUNDAY, {}, "2025-07-09/2025-07-11", INFERRED),
    ("July 9 through 11", SUNDAY, {}, "2025-07-09/2025-07-11", INFERRED),
    ("Sept. 7–17", "2017-08-29", {}, "2017-09-07/2017-09-17", INFERRED),
    ("March 30 – April 2, 2026", SUNDAY, {}, "2026-03-30/2026-04-02", STATED),
    ("30 March to 2 April 2026", SUNDAY, {}, "2026-03-30/2026-04-02", STATED),
    ("December 28 to January 3", DECEMBER, {}, "2025-12-28/2026-01-03", INFERRED),
    ("28 December – 3 January 2027", DECEMBER, {}, "2026-12-28/2027-01-03", STATED),
    ("December 28, 2025 – January 3, 2026", "", {}, "2025-12-28/2026-01-03", STATED),
    ("Saturday 4 – Friday 10 November", "2023-11-03", {}, "2023-11-04/2023-11-10", INFERRED),
    ("March 17 to March 23", "2025-03-17", {}, "2025-03-17/2025-03-23", INFERRED),
    ("August 16–18, 2024", "", {}, "2024-08-16/2024-08-18", STATED),
    ("Feb. 13–15 weekend", "2026-02-16", {}, "2026-02-13/2026-02-15", INFERRED),
    ("8-6 March 2026", SUNDAY, {}, "", UNRESOLVED),
    ("March to May 2026", SUNDAY, {}, "2026-03/2026-05", STATED),
    ("November–January", FRIDAY, {}, "2025-11/2026-01", INFERRED),
    ("2011–2019", "", {}, "2011/2019", STATED),
    ("2019-2011", "", {}, "", UNRESOLVED),
    # Months.
    ("March 2026", FRIDAY, {}, "2026-03", STATED),
    ("Sept 2026", "", {}, "2026-09", STATED),
    ("March of 2026", "", {}, "2026-03", STATED),
    ("mid-March", FRIDAY, {}, "2026-03", INFERRED),
    ("Mid-January", "2020-10-13", {}, "2021-01", INFERRED),
    ("early March 2026", FRIDAY, {}, "2026-03", STATED),
    ("late May", "2025-01-21", {}, "2025-05", INFERRED),
    ("the end of July", SUNDAY, {}, "2025-07", INFERRED),
    ("the first week of August", SUNDAY, {}, "2025-08", INFERRED),
    ("January", DECEMBER, {}, "2026-01", INFERRED),
    ("in January", DECEMBER, {}, "2026-01", INFERRED),
    ("January", WINTER, {"tense": "future"}, "2026-01", INFERRED),
    ("October", SUNDAY, {"tense": "past"}, "2024-10", INFERRED),
    ("May", SUNDAY, {}, "2025-05", INFERRED),
    ("May", SUNDAY, {"tense": "future"}, "2026-05", INFERRED),
    ("next March", FRIDAY, {}, "2026-03", RELATIVE),
    ("last October", "2026-01-15", {}, "2025-10", RELATIVE),
    ("this November", SUNDAY, {}, "2025-11", RELATIVE),
    ("July next year", SUNDAY, {}, "2026-07", RELATIVE),
    ("January", "", {}, "", UNRESOLVED),
    # Seasons.
    ("summer 2026", FRIDAY, {}, "2026-22", STATED),
    ("the spring of 2015", "", {}, "2015-21", STATED),
    ("autumn 2017", "2016-12-14", {}, "2017-23", STATED),
    ("Fall 2022", "", {}, "2022-23", STATED),
    ("winter 2019", "2018-06-26", {}, "2019-24", STATED),
    ("winter 2025-26", "", {}, "2025-24", STATED),
    ("late summer 2026", "", {}, "2026-22", STATED),
    ("this autumn", SUNDAY, {}, "2025-23", RELATIVE),
    ("this fall", "2018-05-11", {}, "2018-23", RELATIVE),
    ("this winter", WINTER, {}, "2025-24", RELATIVE),
    ("this winter", SUNDAY, {}, "2025-24", RELATIVE),
    ("this spring", DECEMBER, {"tense": "future"}, "2026-21", RELATIVE),
    ("this summer", FRIDAY, {}, "2025-22", RELATIVE),
    ("this summer", "2018-10-22", {"tense": "future", "territory": "AU"}, "2018-22", RELATIVE),
    ("next summer", FRIDAY, {}, "2026-22", RELATIVE),
    ("next spring", DECEMBER, {}, "2026-21", RELATIVE),
    ("last fall", "2026-02-10", {}, "2025-23", RELATIVE),
    ("last summer", FRIDAY, {}, "2025-22", RELATIVE),
    ("last summer", SUNDAY, {}, "2024-22", RELATIVE),
    ("last winter", "2024-02-20", {}, "2022-24", RELATIVE),
    ("back in the spring", SUNDAY, {"tense": "past"}, "", UNRESOLVED),  # the span has no "back in"
    ("the spring", SUNDAY, {"tense": "past"}, "2025-21", INFERRED),
    ("the spring", SUNDAY, {"tense": "future"}, "2026-21", INFERRED),
    ("the autumn", "2025-01-21", {}, "2025-23", INFERRED),
    ("the summer of next year", FRIDAY, {}, "2026-22", RELATIVE),
    ("the summer", "", {}, "", UNRESOLVED),
    # Quarters, halves, years.
    ("Q3 2026", FRIDAY, {}, "2026-07/2026-09", STATED),
    ("Q3", SUNDAY, {}, "2025-07/2025-09", INFERRED),
    ("the third quarter of 2026", "", {}, "2026-07/2026-09", STATED),
    ("the last quarter of 2023", "2022-11-03", {}, "2023-10/2023-12", STATED),
    ("the first half of 2020", "2019-08-14", {}, "2020-01/2020-06", STATED),
    ("the second half of next year", SUNDAY, {}, "2026-07/2026-12", RELATIVE),
    ("H2 2026", "", {}, "2026-07/2026-12", STATED),
    ("2026", FRIDAY, {}, "2026", STATED),
    ("late 2026", FRIDAY, {}, "2026", STATED),
    ("mid-2026", "", {}, "2026", STATED),
    ("the end of 2026", "", {}, "2026", STATED),
    ("’09", "", {}, "2009", STATED),
    ("early next year", FRIDAY, {}, "2026", RELATIVE),
    ("later this year", FRIDAY, {}, "2025", RELATIVE),
    ("last year", "2025", {}, "2024", RELATIVE),
    ("the end of the year", FRIDAY, {}, "2025", RELATIVE),
    ("mid-year", "2008-12-01", {}, "2009", RELATIVE),
    ("the new year", DECEMBER, {}, "2026-01", RELATIVE),
    ("the New Year", "2014-09-22", {}, "2015-01", RELATIVE),
    # Holidays.
    ("Christmas Day", FRIDAY, {}, "2025-12-25", INFERRED),
    ("Christmas Day 2026", "", {}, "2026-12-25", STATED),
    ("Christmas", SUNDAY, {}, "2025-12", INFERRED),
    ("this Christmas", FRIDAY, {}, "2025-12", RELATIVE),
    ("Next Christmas", DECEMBER, {}, "2026-12", RELATIVE),
    ("last Christmas", WINTER, {}, "2025-12", RELATIVE),
    ("Christmas 2018", "", {}, "2018-12", STATED),
    ("Christmas morning", FRIDAY, {}, "2025-12-25", INFERRED),
    ("Last Easter", SUNDAY, {}, "2025-04-20", RELATIVE),
    ("New Year's Day", DECEMBER, {}, "2026-01-01", INFERRED),
    ("New Year’s Eve", DECEMBER, {}, "2025-12-31", INFERRED),
    ("Hogmanay 1991", "", {}, "1991-12-31", STATED),
    ("Boxing Day", DECEMBER, {}, "2025-12-26", INFERRED),
    ("Valentine’s Day", WINTER, {}, "2026-02-14", INFERRED),
    ("Halloween", SUNDAY, {}, "2025-10-31", INFERRED),
    ("Easter", WINTER, {}, "2026-04-05", INFERRED),
    ("Good Friday", WINTER, {}, "2026-04-03", INFERRED),
    ("Thanksgiving", SUNDAY, {}, "2025-11-27", INFERRED),
    ("Thanksgiving", SUNDAY, {"territory": "CA"}, "2025-10-13", INFERRED),
    ("Black Friday", SUNDAY, {}, "2025-11-28", INFERRED),
    ("Labor Day", SUNDAY, {}, "2025-09-01", INFERRED),
    ("Memorial Day weekend", "2026-03-01", {}, "2026-05-22/2026-05-24", INFERRED),
    ("Thanksgiving weekend 2012", "2011-04-04", {}, "2012-11-23/2012-11-25", STATED),
    ("Christmas week", DECEMBER, {}, "2025-12-22/2025-12-28", INFERRED),
    ("MLK Day", DECEMBER, {}, "2026-01-19", INFERRED),
    ("Presidents' Day", WINTER, {}, "2026-02-16", INFERRED),
    ("Mother's Day", WINTER, {}, "2026-05-10", INFERRED),
    ("Mother's Day", WINTER, {"territory": "GB"}, "2026-03-15", INFERRED),
    ("Independence Day", SUNDAY, {"territory": "IN"}, "2025-08-15", INFERRED),
    ("August bank holiday", SUNDAY, {}, "2025-08-25", INFERRED),
    ("Victoria Day", "2025-05-01", {}, "2025-05-19", INFERRED),
    ("International Women's Day next year", "2015-07-21", {}, "2016-03-08", RELATIVE),
    ("Australia Day last year", "2016-04-11", {}, "2015-01-26", RELATIVE),
    ("Diwali 2025", "", {}, "2025-10-20", STATED),
    ("Diwali", "2026-06-01", {}, "2026-11-08", INFERRED),
    ("Diwali 2050", "", {}, "", UNRESOLVED),
    ("Eid 2026", "", {}, "2026-03", STATED),  # the day hangs on the moon
    ("Lunar New Year", "2026-02-16", {}, "2026-02-17", INFERRED),
    ("Christmas Day", "", {}, "", UNRESOLVED),
    # Weekdays. 2025-11-14 is a Friday, 2025-07-06 a Sunday.
    ("Friday", FRIDAY, {}, "2025-11-14", RELATIVE),
    ("Friday", FRIDAY, {"tense": "future"}, "2025-11-14", RELATIVE),
    ("Friday", FRIDAY, {"tense": "past"}, "2025-11-14", RELATIVE),
    ("Thursday", FRIDAY, {}, "2025-11-20", RELATIVE),
    ("Thursday", FRIDAY, {"tense": "past"}, "2025-11-13", RELATIVE),
    ("Monday night", FRIDAY, {}, "2025-11-17", RELATIVE),
    ("this Friday", FRIDAY, {}, "2025-11-14", RELATIVE),
    ("this Friday", "2024-08-18", {}, "2024-08-23", RELATIVE),
    ("next Friday", "2022-06-07", {}, "2022-06-17", RELATIVE),
    ("next Friday", SUNDAY, {}, "2025-07-11", RELATIVE),
    ("next Sunday", "2019-03-03", {}, "2019-03-10", RELATIVE),
    ("last Friday", FRIDAY, {}, "2025-11-07", RELATIVE),
    ("this past Friday", SUNDAY, {}, "2025-07-04", RELATIVE),
    ("Friday next week", SUNDAY, {}, "2025-07-11", RELATIVE),
    ("Fri", FRIDAY, {}, "2025-11-14", RELATIVE),
    ("Thurs night", FRIDAY, {}, "2025-11-20", RELATIVE),
    ("SUN", FRIDAY, {}, "2025-11-16", RELATIVE),
    ("next Sat", SUNDAY, {}, "2025-07-12", RELATIVE),
    ("Sunday week", SUNDAY, {}, "2025-07-13", RELATIVE),
    ("a week on Friday", SUNDAY, {}, "2025-07-18", RELATIVE),
    ("the following Friday", SUNDAY, {"anchor": "2025-07-11"}, "2025-07-18", RELATIVE),
    ("the following Friday", SUNDAY, {}, "", UNRESOLVED),
    ("Friday", "", {}, "", UNRESOLVED),
    ("Friday", "2025-11", {}, "", UNRESOLVED),
    ("Friday", FRIDAY, {"context": "The first season premiered on"}, "2025-11-14", RELATIVE),
    ("the first Friday of August", SUNDAY, {}, "2025-08-01", INFERRED),
    ("the last weekend in August 2026", "", {}, "2026-08-28/2026-08-30", STATED),
    ("the 9th", SUNDAY, {}, "2025-07-09", INFERRED),
    ("Sunday 19th", "2024-12-20", {}, "2025-01-19", INFERRED),
    ("the 28th of next month", "2014-03-24", {}, "2014-04-28", RELATIVE),
    # Near days, weeks, months.
    ("tonight", FRIDAY, {}, "2025-11-14", RELATIVE),
    ("today", FRIDAY, {}, "2025-11-14", RELATIVE),
    ("tomorrow night", FRIDAY, {}, "2025-11-15", RELATIVE),
    ("yesterday", FRIDAY, {}, "2025-11-13", RELATIVE),
    ("Last night", "2010-10-12", {}, "2010-10-11", RELATIVE),
    ("this morning", FRIDAY, {}, "2025-11-14", RELATIVE),
    ("the day after tomorrow", FRIDAY, {}, "2025-11-16", RELATIVE),
    ("tonight", "", {}, "", UNRESOLVED),
    ("this weekend", "2023-10-19", {}, "2023-10-20/2023-10-22", RELATIVE),
    ("next weekend", FRIDAY, {}, "2025-11-21/2025-11-23", RELATIVE),
    ("last weekend", FRIDAY, {}, "2025-11-07/2025-11-09", RELATIVE),
    ("the weekend", "2025-11-17", {"tense": "past"}, "2025-11-14/2025-11-16", RELATIVE),
    ("next week", FRIDAY, {}, "2025-11-17/2025-11-23", RELATIVE),
    ("last week", FRIDAY, {}, "2025-11-03/2025-11-09", RELATIVE),
    ("later this week", "2025-11-11", {}, "2025-11-10/2025-11-16", RELATIVE),
    ("later this month", FRIDAY, {}, "2025-11", RELATIVE),
    ("next month", DECEMBER, {}, "2026-01", RELATIVE),
    ("last month", WINTER, {}, "2025-12", RELATIVE),
    ("this month", "2025-11", {}, "2025-11", RELATIVE),
    ("the end of the month", FRIDAY, {}, "2025-11", RELATIVE),
    ("the week of July 14", SUNDAY, {}, "2025-07-14/2025-07-20", INFERRED),
    ("week commencing 14 July", SUNDAY, {}, "2025-07-14/2025-07-20", INFERRED),
    ("the weekend of July 12", SUNDAY, {}, "2025-07-11/2025-07-13", INFERRED),
    ("in two weeks", SUNDAY, {}, "2025-07-20", RELATIVE),
    ("two weeks", SUNDAY, {}, "2025-07-20", RELATIVE),  # the span after "in"
    ("two weeks’ time", SUNDAY, {}, "2025-07-20", RELATIVE),
    ("two weeks ago", SUNDAY, {}, "2025-06-22", RELATIVE),
    ("a year from now", SUNDAY, {}, "2026", RELATIVE),
    ("three years ago", SUNDAY, {}, "2022", RELATIVE),
    ("six months ago", "2025-03-31", {}, "2024-09", RELATIVE),
    ("Ten years ago this week", "2022-10-05", {}, "2012-10-01/2012-10-07", RELATIVE),
    ("a week later", SUNDAY, {}, "", UNRESOLVED),
    ("a week later", SUNDAY, {"anchor": "2018-10-05"}, "2018-10-12", RELATIVE),
    ("a week later", SUNDAY, {"anchor": "2018-10"}, "", UNRESOLVED),
    ("two months later", SUNDAY, {"anchor": "2018-11"}, "2019-01", RELATIVE),
    ("two days earlier", SUNDAY, {"anchor": "2026-03-06/2026-03-08"}, "2026-03-04", RELATIVE),
    ("a year later", SUNDAY, {"anchor": "2018"}, "2019", RELATIVE),
    ("the same day", SUNDAY, {"anchor": "2024-02-25"}, "2024-02-25", RELATIVE),
    ("that evening", "", {}, "", UNRESOLVED),
    ("the following week", SUNDAY, {"anchor": "2025-07-09"}, "2025-07-14/2025-07-20", RELATIVE),
    ("the previous weekend", FRIDAY, {"anchor": FRIDAY}, "2025-11-07/2025-11-09", RELATIVE),
    # Counted from the date before.
    ("the same Friday", SUNDAY, {"anchor": "2025-08-01"}, "2025-08-01", RELATIVE),
    ("that Sunday", SUNDAY, {"anchor": "2025-08-01"}, "2025-08-03", RELATIVE),
    ("the Friday before", SUNDAY, {"anchor": "2023-06-26"}, "2023-06-23", RELATIVE),
    ("the day after", SUNDAY, {"anchor": "2018-10-05"}, "2018-10-06", RELATIVE),
    ("the week after that", SUNDAY, {"anchor": "2025-07-09"}, "2025-07-14/2025-07-20", RELATIVE),
    ("the weekend before", SUNDAY, {"anchor": "2025-12-26"}, "2025-12-19/2025-12-21", RELATIVE),
    ("a week before that", SUNDAY, {"anchor": "2025-09-19"}, "2025-09-12", RELATIVE),
    ("two nights earlier", SUNDAY, {"anchor": "2019-09-26"}, "2019-09-24", RELATIVE),
    ("next day", SUNDAY, {"anchor": "2024-08-25"}, "2024-08-26", RELATIVE),
    ("same day", SUNDAY, {"anchor": "2024-08-25"}, "2024-08-25", RELATIVE),
    ("next day", SUNDAY, {}, "", UNRESOLVED),
    ("that October", SUNDAY, {"anchor": "2018-03-09"}, "2018-10", RELATIVE),
    ("that Christmas", SUNDAY, {"anchor": "2019-10-11"}, "2019-12", RELATIVE),
    ("that fall", SUNDAY, {"year": "2014"}, "2014-23", RELATIVE),
    ("May 27 of that year", SUNDAY, {"anchor": "1966"}, "1966-05-27", STATED),
    ("August of that year", SUNDAY, {"anchor": "2009-03-02"}, "2009-08", STATED),
    ("July 31 of the same year", SUNDAY, {"anchor": "2026-05-22"}, "2026-07-31", STATED),
    ("May 27 of that year", SUNDAY, {}, "", UNRESOLVED),
    ("later that month", SUNDAY, {"anchor": "2025-10-12"}, "2025-10", RELATIVE),
    ("later that year", SUNDAY, {"anchor": "2025-02"}, "2025", RELATIVE),
    ("later that night", SUNDAY, {"anchor": "2025-10-12"}, "2025-10-12", RELATIVE),
    ("the same date", SUNDAY, {"anchor": "2025-10-12"}, "2025-10-12", RELATIVE),
    ("the Friday", SUNDAY, {"anchor": "2025-07-07"}, "2025-07-11", RELATIVE),
    ("the Friday", SUNDAY, {}, "2025-07-11", RELATIVE),
    ("two nights on", SUNDAY, {"anchor": "2025-09-20"}, "2025-09-22", RELATIVE),
    ("two summers later", SUNDAY, {"anchor": "2006-04"}, "2007-22", RELATIVE),
    ("two Decembers later", SUNDAY, {"anchor": "2015-12-11"}, "2017-12", RELATIVE),
    ("two Christmases later", SUNDAY, {"anchor": "1997-07-09"}, "1998-12", RELATIVE),
    ("two summers ago", "2025-11-14", {}, "2024-22", RELATIVE),
    # Days beside holidays.
    ("the day after Thanksgiving", SUNDAY, {}, "2025-11-28", INFERRED),
    ("the Saturday after Thanksgiving", SUNDAY, {}, "2025-11-29", INFERRED),
    ("a week before Halloween", SUNDAY, {}, "2025-10-24", INFERRED),
    ("the week before Christmas Day", SUNDAY, {}, "2025-12-15/2025-12-21", INFERRED),
    ("Super Bowl weekend", DECEMBER, {}, "2026-02-06/2026-02-08", INFERRED),
    ("Independence Day", SUNDAY, {"territory": "IN"}, "2025-08-15", INFERRED),
    ("Independence Day", "2025-06-01", {}, "2025-07-04", INFERRED),
    ("Women's Day", SUNDAY, {"territory": "ZA"}, "2025-08-09", INFERRED),
    ("Australia Day weekend in 2020", "2019-11-02", {}, "2020-01-24/2020-01-26", STATED),
    # A weekday with a day of the month, which falls together a few times a year.
    ("Sunday 19", "2025-08-20", {}, "2025-10-19", INFERRED),
    ("Thursday 6", "2025-08-20", {}, "2025-11-06", INFERRED),
    ("Thursday 6", "2025-08-20", {"tense": "past"}, "2025-03-06", INFERRED),
    # Weeks from a weekday.
    ("a week ago Monday", "2016-09-28", {}, "2016-09-19", RELATIVE),
    ("two weeks from Sunday", "2016-04-22", {}, "2016-05-08", RELATIVE),
    ("a week from tonight", "2023-10-20", {}, "2023-10-27", RELATIVE),
    ("tomorrow week", "2012-10-13", {}, "2012-10-21", RELATIVE),
    ("Twenty years ago this month", "2019-01-25", {}, "1999-01", RELATIVE),
    ("last September 24", "2018-03-01", {}, "2017-09-24", INFERRED),
    ("early in 2022", SUNDAY, {}, "2022", STATED),
    # Month and day alone.
    ("5/14", "2019-03-01", {}, "2019-05-14", INFERRED),
    ("5/4", "2019-03-01", {"order": "dmy"}, "2019-04-05", INFERRED),
    ("the following January", SUNDAY, {"anchor": "2012-09"}, "2013-01", RELATIVE),
    ("that summer", SUNDAY, {"anchor": "2018-03-09"}, "2018-22", RELATIVE),
    ("the following spring", SUNDAY, {"anchor": "2016-10-04"}, "2017-21", RELATIVE),
    ("later in the month", SUNDAY, {"anchor": "2018-10-05"}, "2018-10", RELATIVE),
    ("later in the month", SUNDAY, {}, "2025-07", RELATIVE),
    # Two names of one day.
    ("this Friday, July 11", SUNDAY, {}, "2025-07-11", INFERRED),
    ("today, July 6", SUNDAY, {}, "2025-07-06", INFERRED),
    ("Easter Monday, 6 April", "2026-03-31", {}, "2026-04-06", INFERRED),
    ("Monday, 9/12", "2016-08-24", {"order": "mdy"}, "2016-09-12", INFERRED),
    ("Thursday 21/9/17", "2017-09-01", {}, "2017-09-21", STATED),
    ("Monday, 13/13", FRIDAY, {}, "", UNRESOLVED),
    # Said on a Monday, "next" is the coming end of the week.
    ("next Sunday", "2024-01-08", {}, "2024-01-14", RELATIVE),
    ("next weekend", "2012-09-24", {}, "2012-09-28/2012-09-30", RELATIVE),
    ("Christmas night", FRIDAY, {}, "2025-12-25", INFERRED),
    ("Waitangi Day", "2023-11-14", {}, "2024-02-06", INFERRED),
    ("Onam", "2024-08-19", {}, "2024-09", INFERRED),
    ("Chuseok", "2025-10-27", {"tense": "past"}, "2025-10-06", INFERRED),
    ("Pongal 2025", "", {}, "2025-01", STATED),
    # The words around a date tell whether it is over.
    (
        "Friday",
        "2031-03-05",
        {"context": "The comedy dropped on ", "after": "."},
        "2031-02-28",
        RELATIVE,
    ),
    (
        "Friday",
        "2031-03-05",
        {"context": "The comedy drops on ", "after": "."},
        "2031-03-07",
        RELATIVE,
    ),
    (
        "March 18",
        "2022-06-24",
        {"context": "It opened in Japan on ", "after": "."},
        "2022-03-18",
        INFERRED,
    ),
    (
        "August 19",
        "2022-06-24",
        {"context": "The film, which opened in Japan on March 18, comes to theaters on "},
        "2022-08-19",
        INFERRED,
    ),
    (
        "Sunday night",
        "2025-02-17",
        {"context": "", "after": " it gave us a safe inside a safe."},
        "2025-02-16",
        RELATIVE,
    ),
    # What dateparser 1.5 makes dates of, wrongly.
    ("may", FRIDAY, {}, "", UNRESOLVED),
    ("sun", FRIDAY, {}, "", UNRESOLVED),
    ("sat", FRIDAY, {}, "", UNRESOLVED),
    ("one", FRIDAY, {}, "", UNRESOLVED),
    ("24", FRIDAY, {}, "", UNRESOLVED),
    ("2025-26", FRIDAY, {}, "2025/2026", STATED),
    ("2025-28", FRIDAY, {}, "", UNRESOLVED),
    ("march 6th", FRIDAY, {}, "2026-03-06", INFERRED),
    ("three years", FRIDAY, {}, "", UNRESOLVED),
    ("for two weeks", FRIDAY, {}, "", UNRESOLVED),
    ("the 1990s", FRIDAY, {}, "", UNRESOLVED),
    ("half an hour hence", FRIDAY, {}, "", UNRESOLVED),
    ("", FRIDAY, {}, "", UNRESOLVED),
    ("9999-12-31", "9999-12-31", {}, "", UNRESOLVED),
    ("next week", "9999-12-31", {}, "", UNRESOLVED),
    # Days that their month has not, and letters that only a pattern takes for others.
    ("the 30th", "2025-02", {}, "", UNRESOLVED),
    ("the 31st of next month", "2025-01-15", {}, "", UNRESOLVED),
    ("the ſpring", FRIDAY, {}, "", UNRESOLVED),
    ("February 29", "2025-06-01", {"tense": "future"}, "", UNRESOLVED),
    ("the winter", "2026-03-20", {"context": "It arrived in "}, "2025-24", INFERRED),
    # On the weekday that it is published, a paper's "on Friday" of a thing to come is a week hence.
    ("Friday", FRIDAY, {"context": "The play opens at the Lowry on "}, "2025-11-21", RELATIVE),
    ("Friday", FRIDAY, {"context": "It landed on Hulu on "}, "2025-11-14", RELATIVE),
    ("Friday", FRIDAY, {"context": "The play opens "}, "2025-11-14", RELATIVE),
    ("this Friday", FRIDAY, {"context": "The play opens on "}, "2025-11-14", RELATIVE),
    # "last" is not yesterday, and "this April" is of this year.
    ("last Thursday", FRIDAY, {}, "2025-11-06", RELATIVE),
    ("last Wednesday", FRIDAY, {}, "2025-11-12", RELATIVE),
    ("this past Thursday", FRIDAY, {}, "2025-11-13", RELATIVE),
    ("this May", FRIDAY, {}, "2025-05", RELATIVE),
    ("this September", "2025-03-11", {"tense": "past"}, "2025-09", RELATIVE),
    ("this January", FRIDAY, {"tense": "future"}, "2026-01", RELATIVE),
    ("next winter", "2021-03-11", {}, "2021-24", RELATIVE),
    ("next winter", "2020-12-11", {}, "2021-24", RELATIVE),
    ("that October", "2016-09-10", {"year": "2004"}, "2004-10", RELATIVE),
    (
        "Friday",
        "2025-11-11",
        {"context": "The film will be on show since "},
        "2025-11-07",
        RELATIVE,
    ),
    ("May", "2025-11-11", {"context": "It is to stream, as it has since "}, "2025-05", INFERRED),
    # "on" a feast asks for its day, other words for its time.
    ("Onam", "2024-08-19", {"context": "The film is out on "}, "2024-09-15", INFERRED),
    ("Pongal 2025", "2024-08-19", {"context": "It was out on "}, "2025-01-14", STATED),
    ("Pongal", "2024-08-19", {"context": "It will be out for "}, "2025-01", INFERRED),
    ("Vishu", "2025-02-01", {}, "2025-04-14", INFERRED),
    ("Vishu", "2026-02-01", {}, "2026-04-15", INFERRED),
    ("Eid", "2024-03-01", {"context": "It is out on ", "territory": "PK"}, "2024-04-10", INFERRED),
    ("Eid", "2024-03-01", {"context": "It is out at ", "territory": "PK"}, "2024-04", INFERRED),
    ("Eid", "2024-03-01", {"context": "It is out on ", "territory": "IN"}, "2024-04", INFERRED),
    ("Eid", "2024-05-20", {"context": "It is out at "}, "2024-06", INFERRED),  # al-Adha is nearer
    ("Chand Raat", "2024-03-20", {}, "2024-04-09", INFERRED),
    ("the second day of Eid", "2024-03-01", {"territory": "PK"}, "2024-04-11", INFERRED),
    ("the first of Ramazan", "2024-02-20", {"territory": "PK"}, "2024-03-12", INFERRED),
    ("the second day of Eid", "2024-03-01", {}, "2024-04", INFERRED),  # whose Eid, nobody says
    ("Ashtami", "2019-08-01", {}, "2019-10-06", INFERRED),
    ("Maha Shivratri", "2023-12-10", {"tense": "future"}, "2024-03-08", INFERRED),
    ("next Christmas", "2023-11-20", {}, "2024-12", RELATIVE),  # not the one a month ahead
    ("next Christmas", "2023-09-01", {}, "2023-12", RELATIVE),
    # Left to dateparser, and checked.
    ("2025, 9 July", FRIDAY, {}, "2025-07-09", STATED),
]


@pytest.mark.parametrize(("text", "published", "hints", "edtf", "basis"), RESOLVED)
def test_resolve(text, published, hints, edtf, basis):
    resolved = resolve(text, published, **hints)
    assert (resolved.edtf, resolved.basis) == (edtf, basis)


# A text with the spans that must be found in brackets, and no others.
FOUND = [
    "We hear that [August 13] is likelier. Make that [March 24, 2017], and that [April 2025] is out",
    "It opened in [2003], on tape by [that August], and he says that May chose it",
    "It starts [march 6th], and they march 6 abreast",
    "Dated for the [2025-26] season, and the next for [2026/27] season. The 2025-27 season",
    "It has a date of sorts: [2031], on ABC. No day, only the year, [2031]. Room: 2031 was taken",
    "Smoke Sets [December] Premiere Date at Netflix",
    "[April] Return Date for Smoke",
    "May Smith Gets Start Date",
    "Car Deck (Prime Video, from [Fri]); Hit (Shudder, until [Thurs])",
    "6 Saltmarsh from [Fri], Netflix\n7 Gable End from Fri, Netflix said",
    "2 Saltmarsh [Sun] 8pm, BBC1. In the Sun 8pm, BBC1\n[Sun] 9pm, BBC One\n[Wed], ITV1, 8pm. Repeats [next Sat]",
    "Watch it on: Apple TV+, [Wed], then weekly\nWatch it on: Disney+, [Fri]",
    "We have a date, and it's [3/13], on disc. It's 3/4 full",
    "[THURS]: Nails night",
    "The Sun, 9pm. Ed Sun, of Seoul. Sun, Sea and Sand. They wed on a beach; Mon and Wed agree",
    "Just Wed, a love story. Mon Amour, Sat. 4 people, “Sun,” she said",
    "[June] brings Smoke. [The fall] will bring a third season. [August], finally, should bring Ash",
    "Two shows for [May]. It is ours for all of [August], and tvN is talking about [June], as late as [April].",
    "Mara was shot in the [June] finale; Ash has the [April] date. The [May] slot is free, and so is an [August] release.",
    "[May] has plenty. No date yet, though [June] has been named. [March] is as good as over.",
    "Films That May Start Late; songs for May Smith. We may start, she may. Nails That May Return Soon",
    "It is ours.\n[May] also brings Flint, but June, who brings her son, is out. May brings up Tom",
    "He saw the fall bring them low; she says summer sees it off. Autumn Reeser brings a cake",
    "On [Friday 28th] the cinemas have it. On Friday 13th Street plays. BBC One has it [Monday the 12th]; no more",
    "on [Wednesday 9 July].",
    "on [9 May] and [10 June], or [May 9] and [June 10]",
    "on [9 and 10 May]",
    "On [the 13th] comes Smoke. Also on [the 7th] is Ash, and on [the 8th] we'd stay in.",
    "Ash is on [the 13th] and [the 21st], and in one cinema as of [the 15th].",
    "It was announced for [March 7], and [the 21st] is also talked of.",
    "the 5th and the 3rd floor; 20 people and the 21st",
    "On the 5th floor, on the 50th anniversary, on the 3rd attempt; the 21st century",
    "on [9 May] and [10 May], and on [Nov. 28] and [Nov. 29]",
    "[July 9th, 2025], on [9/7/25] or [07.09.2025], [Jul. 9] or [2025-07-09]",
    "It is eyed for [May]; season two has been pencilled in for [fall], and the film down for [March].",
    "The channel says [winter]. We would guess [May], and they indicated [2031].",
    "Ten episodes. [Summer].\nOn Netflix, [spring].\nThe second one. [2031]. It is longer.",
    "back soon, with [spring] being mooted",
    "a gift from May Smith. She says May will sing. May sits. Fans guess 2031 tickets went",
    "with summer camp, with spring rolls; Summer Lane. Autumn leaves fell",
    "on [the second day of Eid], until [Chand Raat] and on [Ashtami]",
    "[Thursday, Sept. 24] – 8 (all times Eastern), The Long Pier; 9, Half Board",
    "It runs [March 6–8], then [6-8 March 2026] and [Nov. 26-28]",
    "from [March 6 to 8] at the Roxy",
    "Smoke: Season 1 – [7th December]\nAsh, Series 2 - [9 May 2031]\nThe best series: [1 – 7 May]",
    "Episode 1 - [Saturday 7th May]\nEpisode 12 – [Saturday 14 May 2031]\nWeek 2 - [Friday 9 May]",
    "It runs from [Friday 1 – Sunday 3 May].",
    "Ember, Seasons 1–4 – [4 Nov]\nSlate, episodes 5-8 – [12 March]\nOn for the holidays: [1–4 Nov]",
    "in [mid-March], in [late 2026], [early next year] or [summer 2026]",
    "in [Q3 2026] or [the third quarter of 2026]",
    "on [Christmas Day] and [Memorial Day weekend], [Labor Day], at [Halloween]",
    "by [Easter] or at [Diwali]; for [Thanksgiving]; over [Christmas]",
    "[this weekend], [tonight], [tomorrow night], [later this month], [next week]",
    "out in [two weeks], filmed [two weeks ago]; [a week later] it sold",
    "in [two weeks' time]; [a year from now]",
    "in [January], since [March], in [May], until [January 2026]",
    "back in [the spring], over [the summer], in [the autumn]",
    "at [the end of the year], in [the week of July 14]",
    "opened [Friday]. On [Monday night] it aired; [Sunday], BBC1, 9pm",
    "[Sunday 19th]\nHarm's Reach returns",
    "[Wednesday\n9 July]",
    "It moved from [November 20] to [April 2, 2021].",
    "on [March 6] and [13], and [March 6 and 7], between [March 6 and 13]",
    "[June 1]: Ash (NBC). New. [8]: Smoke (Fox). [14]: Rain (HBO).\n[July 3]: Snow (TNT).",
    "[March 3]: The Bell, season 4\n[March 9]: The Rope",
    "**[Saturday]**\n**The Bell** (BBC One, 8pm); the novel *Saturday*",
    "the 2019 film".replace("2019", "[2019]"),
    "It began in [2015], ended ([2019]) and returned by [2026].",
    "the star of Vera ([2011–2019])",
    "[Last night]'s final and [this summer]'s hit",
    "Netflix confirmed [Tuesday] it will film in Leeds",
    "premieres on Netflix [Friday]",
    "[the same day], [that evening] and [the following week]",
    "on [Saturday 4 – Friday 10 November]",
    "on [Australia Day last year], [Valentine’s Day] and [the Seollal holiday]",
    "a [late 2020] bow, a [March] release, a [summer] debut",
    "in [’09] she moved",
    "the [Monday]-[Tuesday] drama",
    "It is out on [the 9th], then in [the new year].",
    "Filming ran from [30 March] to [2 April 2026].",
    "[the first Friday of July], [Friday next week]",
    "(streaming [next day on Hulu]".replace("next day on Hulu]", "next day] on Hulu"),
    "It opens on 28 January, [a week before], or [the day after], and [that October] on disc".replace(
        "28 January", "[28 January]"
    ),
    "Returns: [2020]\nLaunch: [April]\nSmoke (Sky, [autumn])",
    "a sequel is eyeing [Christmas]; the third one aims for [2027]",
    "[Christmas night] and [Thanksgiving night]",
    "[this Friday, May 27] or [today, June 21, 2019]",
    "On [Wednesday the 15th], we get it. [Friday the 17th]'s new episode; Friday the 13th is a film",
    "[Monday, 9/12] – Smoke\n[Thursday 21/9/17]",
    "street on [5/7], [5/14] and [5/28], pushed from [6/22] to [7/13] (DVD only, [1/25])",
    "Ketley Nine, [Sunday 19], BBC One; from [Monday 22] to the end\n[SATURDAY 27]\nDance Fever",
    "out [the day after Thanksgiving]; it aired [the Saturday after Easter Sunday]",
    "on [May 27 of that year], and [later that month]",
    "It ends on [the Friday]. The [Friday] slot",
    "Also out: Dark Pasture ([6th]), White Noise ([27th])",
    "It was seen on CBC [that Thanksgiving], and [two summers later] again",
    "It premiered [a week ago Monday] and is back [two weeks from Sunday]",
    "It premiered [last September 24], and comes [early in 2022]",
    "Available [9/1]\n\nSmoke\nAsh\n\nNew [9/24]\n\nBack [10/3] on CBS",
    "[3/5]: Smoke (FX)\nA feud.\n\n[3/10]: Ash (Fox)\nA farce.\n\n[3/24] – Rain (Hulu)",
    "[2/3] – Smoke (Hulu)\n[2/6] – Ash (on disc)\n[2/20] – Rain (Fox)",
    # Near misses: nothing at all.
    "2/3 of the run: Smoke\nToo long.\n\n2/3: Ash",
    "3/5: Smoke\nToo long.\n\n4/5: Ash\nA farce.\n\n2/5: Rain\nWet.\n\n1/5: Hail",
    "It is available 9/10 times, and new 9/10 reviews came back 4/5",
    "Seasons 1 and 2, Episodes 3 and 4, the top ten: 1: Ash. 2: Smoke. 3: Rain.",
    "24/7 news, 9/11, a rating of (3/5), 4/5 stars, 1/2 a page, 10/10",
    "Ten years on, he was right; Friday 9 million viewers",
    "a week before the fire, the day after she left, a night after work",
    "the date that May chose",
    "He may march on; the sun sat low, one day he will fall and spring back.",
    "Fredric March and June Whitfield met April O'Neil.",
    "January Jones and August Wilson; by April Wexler",
    "1917, 1923 and 2012 are films. 24 is a series.",
    "The 2025-26 slate; 2025-11 season; the 1990s; the late '80s look",
    "three years, for two weeks, aged 24, 9/10, rated 12A, 8/7c, $2026",
    "Season 2, episode 9, 0207 946 0958, series 3 of 10",
    "every Friday, Fridays, each Wednesday, weekdays",
    "Friday Night Lights, Saturday Night Live, Sunday Brunch, Thursday Murder Club",
    "Wednesday Addams and 'Wednesday'; Wednesday season 2; Freaky Friday",
    "her first film in three years, the first time in two weeks",
    "the Christmas special, a Halloween film, an Easter tree",
    "the fall of Rome, Summer House, summer camp, he did fall for her",
    "the 20th century, the 4th season, on the 9th floor",
    "2012: The Movie; 2026 people; at 9.30pm",
    "It lasted 90 minutes and cost £1,926.",
]


def _marked(marked: str) -> tuple[str, list[str]]:
    text, wanted, start = "", [], 0
    for character in marked:
        if character == "[":
            start = len(text)
        elif character == "]":
            wanted.append(text[start:])
        else:
            text += character
    return text, wanted


@pytest.mark.parametrize("marked", FOUND)
def test_find_dates(marked):
    text, wanted = _marked(marked)
    found = find_dates(text)
    assert [mention.text for mention in found] == wanted
    assert all(text[m.start : m.end] == m.text for m in found)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("9 July", "day"), ("March 6–8", "range"), ("this weekend", "weekend"),
        ("next week", "week"), ("late 2026", "year"), ("next year", "year"), ("mid-March", "month"),
        ("Q3 2026", "quarter"), ("this summer", "season"), ("tonight", "day"),
        ("the week of July 14", "week"), ("Memorial Day weekend", "weekend"),
    ],
)  # fmt: skip
def test_precision_of_words_and_of_value_agree(text, precision):
    assert find_dates(text)[0].precision == precision
    assert resolve(text, FRIDAY).precision == precision


def test_every_found_form_is_resolvable():
    """What the finder takes whole, the resolver reads: one grammar serves both."""
    for text, published, _, edtf, _ in RESOLVED:
        if edtf and (match := finder().match(text)) and match.end() == len(text):
            assert resolve(match[0], published or FRIDAY, anchor=SUNDAY).edtf, text


def test_trigger_stops_at_every_form():
    """The fast path of ``find_dates`` must not hide a form from the grammar."""
    loose = {form.name for form in forms() if form.shy}
    for text, *_ in RESOLVED:
        match = finder().match(text)
        if match and match.lastgroup not in loose:
            assert find_dates(text), text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Smoke (HBO, Sunday 10 p.m.)", ["Sunday"]), ("It airs Sunday 9 PM on Fox", ["Sunday"]),
        ("It is on Sunday 10 and Monday 11", ["Sunday 10", "Monday 11"]),
        ("Sunday 10 May", ["Sunday 10 May"]),
        ("MONDAY\n8 p.m. — Smoke", []),  # of a grid that holds every week
    ],
)  # fmt: skip
def test_an_hour_is_no_day(text, found):
    assert [d.text for d in find_dates(text)] == found


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("at 3 a.m. ET", [("3 a.m. ET", "03:00", "America/New_York")]),
        ("at 9pm GMT", [("9pm GMT", "21:00", "Europe/London")]),
        ("at 8/7c", [("8/7c", "20:00", "America/New_York")]),
        ("9:30/8:30c", [("9:30/8:30c", "21:30", "America/New_York")]),
        ("at midnight PT on", [("midnight PT", "00:00", "America/Los_Angeles")]),
        ("at 00:01", [("00:01", "00:01", "")]),
        ("at noon", [("noon", "12:00", "")]),
        ("9.30pm", [("9.30pm", "21:30", "")]),
        ("21:00 BST", [("21:00 BST", "21:00", "Europe/London")]),
        ("10 p.m. ET/PT", [("10 p.m. ET/PT", "22:00", "America/New_York")]),
        ("12 a.m. and 12pm", [("12 a.m.", "00:00", ""), ("12pm", "12:00", "")]),
        ("10 PM KST", [("10 PM KST", "22:00", "Asia/Seoul")]),
        ("10:42 IST", [("10:42 IST", "10:42", "Asia/Kolkata")]),
        ("8:30pm AEST", [("8:30pm AEST", "20:30", "Australia/Sydney")]),
        ("9pm JST", [("9pm JST", "21:00", "Asia/Tokyo")]),
        ("9pm CET", [("9pm CET", "21:00", "Europe/Paris")]),
        ("8 p.m. Eastern", [("8 p.m. Eastern", "20:00", "America/New_York")]),
        ("8pm UK time", [("8pm UK time", "20:00", "Europe/London")]),
        ("6pm CT", [("6pm CT", "18:00", "America/Chicago")]),
        ("17:00 UTC", [("17:00 UTC", "17:00", "Etc/UTC")]),
        ("9pm XYZ", [("9pm", "21:00", "")]),
        # The end of a stretch says of its beginning, too, which half of the day it is in.
        ("10:00-11:00 PM", [("10:00-11:00 PM", "22:00", "")]),
        ("8:30 – 9:00 p.m. ET", [("8:30 – 9:00 p.m. ET", "20:30", "America/New_York")]),
        ("8-9pm GMT", [("8-9pm GMT", "20:00", "Europe/London")]),
        ("11:30-12:30 AM", [("11:30-12:30 AM", "23:30", "")]),
        ("11-1pm", [("11-1pm", "11:00", "")]),
        ("12-1pm", [("12-1pm", "12:00", "")]),
        ("from 8 to 9 p.m.", [("8 to 9 p.m.", "20:00", "")]),
        ("11pm-1am", [("11pm", "23:00", "")]),
        ("BBC 2 – 9pm, Season 3 - 8pm", [("9pm", "21:00", ""), ("8pm", "20:00", "")]),
        ("from Series 2 to 9pm", [("9pm", "21:00", "")]),
        # The night's last hours, as a schedule counts them.
        ("at 25:30, and at 24:00 JST", [("25:30", "25:30", ""), ("24:00 JST", "24:00", "Asia/Tokyo")]),
        ("a video of 25:30, 26:10 long", []),
        ("12 midnight", [("12 midnight", "00:00", "")]),
        # A network's grid: hours of the evening, line below line.
        ("8 – Smoke\n8:30 – Ash\n10 – Peat", [("8", "20:00", ""), ("8:30", "20:30", ""), ("10", "22:00", "")]),
        ("8:00 \"Smoke\"\n9:00 \"Ash\"\n9:30 \"Peat\"", [("8:00", "20:00", ""), ("9:00", "21:00", ""), ("9:30", "21:30", "")]),
        ("8 – Smoke\n9 – Ash\n10 – Peat", []),
        ("6 – Smoke\n8:30 – Ash\n10 – Peat", [("8:30", "08:30", "")]),
        ("9, 21, 9/10, 2.15 stars, £9.30, 1:2:3:4, 25:00, Midnight's Children, 9 people", []),
    ],
)  # fmt: skip
def test_find_times(text, times):
    found = find_times(text)
    assert [(text[t.start : t.end], t.time, t.timezone) for t in found] == times


@pytest.mark.parametrize(
    ("context", "tense"),
    [
        ("will be released on", "future"), ("premiered last", "past"), ("is due on", "future"),
        ("which aired in the US will return", "future"), ("said it was", "past"), ("a film", ""),
    ],
)  # fmt: skip
def test_tense_of(context, tense):
    assert tense_of(context) == tense


def test_movable_holidays():
    assert [str(easter(year)) for year in (2024, 2025, 2026, 2038)] == [
        "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25",
    ]  # fmt: skip
    assert str(nth_weekday(2025, 5, 0, "-1")) == "2025-05-26"
    assert holiday_day("Cyber Monday", 2025) == "2025-12-01"
    assert holiday_day("Doris Day", 2025) == ""


_WORDS = (
    "July 9 31 2025 2026, - – to Friday next last this the of in two weeks years later ago 0 99"
    " week weekend Eid Diwali Christmas 12/13/14 1.1.01 Q9 quarter summer ’09 29 February \n"
    " 9999 0000-00-00 same day that noon 8/7c 25:61 pm ET"
)
DATE_LIKE = st.lists(st.sampled_from(_WORDS.split(" ")), max_size=8).map(" ".join)
PUBLISHED = st.sampled_from(["", "2025-07-06", "2025", "2025-07", "0001-01-01", "9999-12-31", "x"])


@given(st.text() | DATE_LIKE, PUBLISHED, PUBLISHED, st.sampled_from(["", "past", "future"]))
@example("٣ days ago", "2025-07-06", "", "")
def test_nothing_raises(text, published, anchor, tense):
    for mention in find_dates(text):
        assert text[mention.start : mention.end] == mention.text
        resolve(mention.text, published, tense=tense, anchor=anchor)
    for time in find_times(text):
        assert len(time.time) == 5
    resolved = resolve(text, published, tense=tense, anchor=anchor)
    assert bool(resolved.edtf) == (resolved.basis != "unresolved")


def test_dateparser_and_spacy_stay_out():
    code = (
        "import sys; from newsextract.dates import find_dates, resolve; find_dates('on 9 July');"
        "resolve('9 July', '2025-07-06');"
        "sys.exit(bool({'dateparser', 'spacy', 'pydantic'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_a_leap_day_has_its_one_reading() -> None:
    found = resolve("Feb. 29", "2024-04-23", context="It came out on ", after=" in cinemas.")
    assert found.edtf == "2024-02-29"
