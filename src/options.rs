//! Options for rendering.

use crate::locale::{Calendar, Digits};

/// Options for rendering an article.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// The reader's languages, as BCP 47 language tags in order of preference. The best match among the variants is shown
    /// first; without one, the article's first variant.
    pub languages: Vec<String>,
    /// The heading level of the headline, 1 to 6. The headings of the body are below it.
    pub heading_level: u8,
    /// The prefix of every id in the markup; must be unique for each article on a page, and no other's with a hyphen and a
    /// language after it.
    pub id_prefix: String,
    /// The digits of dates and numbers that maqal writes. Default: those of each variant's language.
    pub digits: Option<Digits>,
    /// Whether dates in Arabic have both names of the month, the region's own first: `أكتوبر/تشرين الأول`.
    pub both_months: bool,
    /// A second calendar, in which dates are repeated after the Gregorian date: `٢٦ أكتوبر ٢٠٢٢ (١ ربيع الآخر ١٤٤٤ هـ)`.
    /// Languages in which not every platform has the names of its months get the Gregorian date alone.
    pub calendar: Option<Calendar>,
    /// The hosts whose frames in bodies a reader may load, such as `player.example.org`, optionally with a port; frames of other
    /// hosts become links. YouTube, Vimeo, X, Instagram and Telegram are always allowed.
    pub embeds: Vec<String>,
}

impl Default for Options {
    /// Heading level 2, ids with the prefix `maqal`.
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
