//! The edges of a run: which tokens belong to it, and which ones end it.

use super::address::segment;
use super::chars::{first, from, has, listed};
use super::class::Class;
use super::number::Number;
use super::run_finder::RunFinder;
use super::token::Kind;
use crate::text::Direction;
use crate::text::letters::{is_capital, is_letter};

impl RunFinder<'_> {
    /// Whether a sign ends the sequence, because it belongs to the block's own language or separates the items of a list
    /// (INLINE, spillover).
    pub fn separates(&mut self, at: usize, c: char) -> bool {
        let spaced = self.kind(at + 1) == Kind::Space;
        match c {
            '|' | '•' | '·' => spaced,
            '،' | '؛' | '؟' | '۔' | '؞' => self.base == Direction::Rtl,
            ',' | ';' => spaced && (self.base == Direction::Ltr || self.is_hebrew_list(at)),
            _ => false,
        }
    }

    /// Whether digits number an item of a list in left-to-right text: `1. أحمد 2. بدر` (our rule).
    pub fn enumerates(&self, at: usize) -> bool {
        let short = self.tokens[at].end - self.tokens[at].start < 3;
        let sign = matches!(self.kind(at + 1), Kind::Sign('.' | ')'));
        self.base == Direction::Ltr && short && sign && self.kind(at + 2) == Kind::Space
    }

    /// Hebrew shares the comma with the languages it cites: before a capital it indicates a list of names (our rule).
    fn is_hebrew_list(&mut self, at: usize) -> bool {
        if !self.tokens.get(at + 2).is_some_and(|token| first(self.word(token)).is_some_and(is_capital)) {
            return false;
        }
        let text = self.text;
        *self.hebrew.get_or_insert_with(|| segment(text, 0).is_some_and(|own| first(from(text, own.start)) <= Some('\u{5ff}')))
    }

    /// Whether a token is a term of the block's script among words of the other: `لغة C++ سريعة`. Capitals or signs
    /// distinguish it from a plain word (INLINE, nested phrases; what counts as a term is a decision).
    pub fn is_term(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let spaced = self.kind(at - 1) == Kind::Space && self.kind(at + 1) == Kind::Space;
        if self.base == Direction::Rtl || !spaced || at + 2 >= self.tokens.len() || !self.is_opposite(at + 2) {
            return false;
        }
        match token.kind {
            Kind::Word(_) if token.count == 1 => {
                let word = self.word(token);
                let signs = has(word, &|c| !is_letter(c) && !matches!(c, '-' | '’' | '\''));
                signs || word.len() > 1 && !has(word, &|c| !is_capital(c))
            }
            Kind::Address { .. } => true,
            _ => false,
        }
    }

    /// Extends a sequence at its end by what belongs to its last token: `Yahoo!`, `؟` (INLINE, tight wrapping).
    pub fn after(&self, mut last: usize) -> usize {
        match self.base {
            Direction::Ltr => loop {
                match (self.kind(last + 1), self.kind(last + 2)) {
                    (Kind::Sign(c), _) if Class::of(c) == Class::RtlPunctuation => last += 1,
                    (Kind::Space, Kind::Digits { native: true }) => last += 2,
                    _ => return last,
                }
            },
            Direction::Rtl => {
                if self.kind(last + 1) == Kind::Sign('!') && self.kind(last + 2) == Kind::Space && last + 3 < self.tokens.len() {
                    return last + 1;
                }
                self.number_after(last)
            }
        }
    }

    /// `Windows 11`, `Boeing 737-800`, `ISBN 978-0-1234-5678-7`; not `Google 10 سنوات`, where a quantity begins (decision;
    /// INLINE, spillover).
    fn number_after(&self, last: usize) -> usize {
        if self.kind(last + 1) != Kind::Space || !matches!(self.kind(last), Kind::Word(_)) {
            return last;
        }
        let Some(token) = self.tokens.get(last + 2) else { return last };
        let name = match token.kind {
            Kind::Number(number) => matches!(number, Number::Telephone | Number::Identifier),
            Kind::Digits { native: false } => names(self.word(token).as_bytes()) && !self.counts(last + 3),
            _ => false,
        };
        if name { last + 2 } else { last }
    }

    /// Whether the token at `at` makes the number before it a quantity: a percentage, an amount, a unit (our rule).
    fn counts(&self, at: usize) -> bool {
        match self.kind(at) {
            // `عام 1969` is a year, not a number of years.
            Kind::Space if matches!((self.kind(at + 2), self.kind(at + 3)), (Kind::Space, Kind::Digits { .. })) => false,
            Kind::Space => self.tokens.get(at + 1).is_some_and(|token| is_quantity(self.word(token))),
            Kind::Sign(c) => matches!(c, '%' | '٪' | '$' | '€' | '£' | '₪' | '°'),
            _ => false,
        }
    }

    /// Extends a sequence at its start by what belongs to its first token: the currency of an amount, the number of a unit
    /// or a date (CLDR, currency and unit patterns).
    pub fn before(&self, first: usize) -> usize {
        if first > self.done && matches!(self.kind(first - 1), Kind::Sign('$' | '€' | '£' | '¥' | '₪')) {
            return first - 1;
        }
        if first < self.done + 2 || self.kind(first - 1) != Kind::Space {
            return first;
        }
        let token = &self.tokens[first];
        let takes = match (self.base, self.kind(first - 2)) {
            (Direction::Ltr, Kind::Digits { native }) => native,
            (Direction::Rtl, Kind::Digits { native: false } | Kind::Number(Number::Signed | Number::Grouped)) => {
                listed(UNITS, self.word(token), true)
            }
            _ => false,
        };
        if takes { first - 2 } else { first }
    }
}

/// Whether a number may belong to the name before it: `11`, `14.2`, `737-800`, `27001:2013`; scores, ranges and times do
/// not (our rule).
fn names(number: &[u8]) -> bool {
    let first = number.iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'.').count();
    let second = number.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    match number.get(first) {
        None => first < 7,
        Some(b'-') => first.max(second) == 3 && first + 1 + second == number.len(),
        Some(b':') => first > 2 && second == 4 && first + 1 + second == number.len(),
        Some(_) => false,
    }
}

/// Whether a word after a number makes it a quantity.
fn is_quantity(word: &str) -> bool {
    word.as_bytes().first_chunk().is_some_and(|head| HEADS.contains(head)) && listed(QUANTITIES, word, false)
}

/// The first two letters of each quantity, which exclude most other words quickly.
const HEADS: [[u8; 4]; 64] = {
    let (bytes, mut heads, mut count, mut at) = (QUANTITIES.as_bytes(), [[0; 4]; 64], 0, 0);
    while at < bytes.len() {
        if at == 0 || bytes[at - 1] == b' ' {
            heads[count] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
            count += 1;
        }
        at += 1;
    }
    heads
};

/// Units and day periods that follow a number (CLDR, units and day periods).
const UNITS: &str = "AM PM am pm a.m. p.m. km m cm mm nm kg g mg t l ml km/h m/s mph GB MB KB TB Mbps Gbps Hz kHz MHz GHz V W kW MW GW kWh mAh px dpi fps °C °F";

/// Prefixes of words for quantities: thousand, million, years, days, hours, per cent, currencies (CLDR, units and compact
/// numbers).
const QUANTITIES: &str = "مليون ملايين مليار مئة مائة ألف آلاف سنة سنوات عام أعوام يوم أيام شهر أشهر ساعة ساعات دقيقة دقائق مرة مرات دولار يورو \
    درجة بالمئة بالمائة في\u{a0}المئة شخص موظف میلیون میلیارد هزار سال روز ماه ساعت دقیقه نفر درصد دلار تومان لاکھ کروڑ ہزار ارب \
    מיליון מיליארד אלף אלפי שנה שנים שנות ימים חודש שעות דקות אחוז דולר שקל יורו אנשים עובדים";
