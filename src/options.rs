//! How an article is to be rendered.

use crate::locale::{Calendar, Digits};

/// How an article is to be rendered.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// The languages the reader wants, the dearest first, as BCP 47 tags. The variant that fits them best is the one
    /// shown first; else it is the article's first.
    pub languages: Vec<String>,
    /// The level of the headline, 1 to 6. The headings of the body follow below it.
    pub heading_level: u8,
    /// What every id in the markup begins with; to be different for each article on a page.
    pub id_prefix: String,
    /// The digits of dates and numbers that maqal writes, if not those of each variant's language.
    pub digits: Option<Digits>,
    /// Whether dates in Arabic have both names of the month, that of the region first: `أكتوبر/تشرين الأول`.
    pub both_months: bool,
    /// A calendar in which dates are told a second time, after the Gregorian date: `٢٦ أكتوبر ٢٠٢٢ (١ ربيع الآخر ١٤٤٤ هـ)`.
    /// A language in which not every platform knows its months has the Gregorian date alone.
    pub calendar: Option<Calendar>,
    /// The hosts whose frames in bodies a reader may load, as `player.example.org` or with a port; those of others are
    /// links. YouTube, Vimeo, X, Instagram and Telegram need not be named.
    pub embeds: Vec<String>,
}

impl Default for Options {
    /// Headline level 2, ids that begin with `maqal`.
    fn default() -> Options {
        Options {
            languages: Vec::new(),
            heading_level: 2,
            id_prefix: "maqal".to_owned(),
            digits: None,
            both_months: false,
            calendar: None,
            embeds: Vec::new(),
        }
    }
}
