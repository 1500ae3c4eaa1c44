// Offsets count code points, as Python does; JavaScript's strings count UTF-16 units.

const ASTRAL = /[\u{10000}-\u{10ffff}]/gu;

class Offsets {
  constructor(text) {
    this.text = text;
    // Code point offsets of what takes two units; mostly there is none.
    this.wide = [];
    for (const match of text.matchAll(ASTRAL)) this.wide.push(match.index - this.wide.length);
    this.length = text.length - this.wide.length;
  }

  /** The unit at which code point `point` begins. */
  unit(point) {
    let low = 0;
    let high = this.wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.wide[middle] < point) low = middle + 1;
      else high = middle;
    }
    return point + low;
  }

  /** The code point in which unit `unit` lies. */
  point(unit) {
    let low = 0;
    let high = this.wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.wide[middle] + middle < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  }

  slice(start, end) {
    return this.text.slice(this.unit(start), this.unit(end));
  }
}
