//! The options of rendering that several commands have.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use maqal::{Calendar, Digits, Options, SafeUrl, Source};

#[derive(clap::Args)]
pub struct Rendering {
    /// Preferred languages, as BCP 47 tags in order of preference: ar,en-GB. The best match is shown first
    #[arg(short, long, value_name = "TAG", value_delimiter = ',')]
    pub language: Vec<String>,
    /// Digits of dates and numbers [default: those of each language]
    #[arg(long, value_parser = one_of("latn arab arabext adlm beng cakm deva mymr nkoo olck tibt", Digits::parse))]
    pub digits: Option<Digits>,
    /// Writes Arabic dates with both names of the month, the region's own first
    #[arg(long)]
    pub both_months: bool,
    /// Second calendar, in which dates are repeated after the Gregorian date
    #[arg(long, value_parser = one_of("hebrew islamic-civil islamic-umalqura persian", Calendar::parse))]
    pub calendar: Option<Calendar>,
    /// Hosts whose frames in bodies a reader may load: player.example.org,maps.example.org:8080
    #[arg(long, value_name = "HOST", value_delimiter = ',')]
    pub embeds: Vec<String>,
    /// Base URL for relative links in the articles
    #[arg(long, value_name = "URL", value_parser = base)]
    pub base: Option<SafeUrl>,
}

impl Rendering {
    pub fn options(&self) -> Options {
        let mut options = Options::default();
        options.languages = self.language.clone();
        options.digits = self.digits;
        options.both_months = self.both_months;
        options.calendar = self.calendar;
        options.embeds = self.embeds.clone();
        options
    }

    pub fn source(&self) -> Source {
        Source { base: self.base.clone(), ..Source::default() }
    }
}

/// Parses one of these names.
fn one_of<T: Clone + Send + Sync + 'static>(names: &'static str, parse: fn(&str) -> Option<T>) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(names.split(' ')).try_map(move |name| parse(&name).ok_or("unknown"))
}

fn base(address: &str) -> Result<SafeUrl, &'static str> {
    SafeUrl::parse(address).filter(SafeUrl::is_absolute).ok_or("expected an absolute URL: https://example.com/news/")
}
