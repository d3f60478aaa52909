//! The places and dates of an article, and its reading time.

use super::panel::Panel;
use super::texts::separate;
use crate::article::{Date, Text, Time, Variant};
use crate::locale::{self, Label};
use crate::markup::{Attr, Part, Sink, Tag};
use crate::text::{concat, decimal};

/// The mean reading speed of seventeen languages is 184 words (Trauzettel-Klosinski and Dietz, IReST, 2012).
const WORDS_A_MINUTE: u32 = 184;

impl Panel<'_> {
    pub fn write_dateline(&self, sink: &mut dyn Sink) {
        let Variant { published, modified, .. } = self.variant;
        let places = self.places();
        let minutes = self.variant.time_required.or(self.variant.word_count.map(|words| words.div_ceil(WORDS_A_MINUTE)));
        if places.is_empty() && published.is_none() && modified.is_none() && minutes.is_none() {
            return;
        }
        sink.open_part(Tag::P, Part::Date);
        let mut first = true;
        if !places.is_empty() {
            let names = |sink: &mut dyn Sink| self.write_names(sink, places);
            self.write_detail(sink, &mut first, Part::Place, &|sink| self.write_labelled(sink, Label::Place, true, &names));
        }
        for (part, label, hidden, date) in
            [(Part::Published, Label::Published, true, published), (Part::Updated, Label::Updated, false, modified)]
        {
            if let Some(date) = *date {
                let date = |sink: &mut dyn Sink| self.write_date(sink, date, false);
                self.write_detail(sink, &mut first, part, &|sink| self.write_labelled(sink, label, hidden, &date));
            }
        }
        if let Some(minutes) = minutes {
            self.write_detail(sink, &mut first, Part::Reading, &|sink| self.write_counted(sink, Label::ReadingTime, minutes));
        }
        sink.close(Tag::P);
    }

    /// The places where it was filed or created, else the places that it is about.
    pub fn places(&self) -> &[Text] {
        let Variant { dateline, locations_created, content_locations, .. } = self.variant;
        [dateline.as_slice(), locations_created, content_locations].into_iter().find(|places| !places.is_empty()).unwrap_or_default()
    }

    /// Writes one of several parts of a line, with a space before all but the first.
    fn write_detail(&self, sink: &mut dyn Sink, first: &mut bool, part: Part, content: &dyn Fn(&mut dyn Sink)) {
        separate(sink, first);
        sink.open_part(Tag::Span, part);
        content(sink);
        sink.close(Tag::Span);
    }

    /// Writes the publisher's day, repeated in the second calendar if there is one (R74), and with `timed` the time and its UTC offset.
    pub fn write_date(&self, sink: &mut dyn Sink, date: Date, timed: bool) {
        sink.open(Tag::Time);
        sink.attr(Attr::Datetime, &date.iso());
        sink.attr(Attr::Dir, self.variant.direction.as_str());
        let in_words = if self.both_months { locale::with_both_months } else { locale::date };
        let language = self.variant.language.as_ref();
        let mut text = in_words(language, self.digits, date.year, date.month, date.day);
        // A month of another calendar begins in another month.
        let calendar = self.calendar.filter(|_| date.day > 0);
        if let Some(second) = calendar.and_then(|calendar| calendar.date(language, self.digits, &text, date)) {
            text = concat(&[&text, " (", &second, ")"]);
        }
        sink.text(&text);
        if let Some(time) = date.time.filter(|_| timed) {
            sink.text(" ");
            self.write_time(sink, time);
        }
        sink.close(Tag::Time);
    }

    /// Writes `18:40 (UTC+3)`; the part in brackets is always left-to-right.
    fn write_time(&self, sink: &mut dyn Sink, time: Time) {
        sink.open_part(Tag::Span, Part::Time);
        sink.text(&self.digits.time(time.hour, time.minute));
        sink.text(" (");
        sink.open(Tag::Bdi);
        self.write_language_of(sink, "UTC");
        sink.attr(Attr::Dir, "ltr");
        sink.text(&self.digits.text(&utc(time.offset)));
        sink.close(Tag::Bdi);
        sink.text(")");
        sink.close(Tag::Span);
    }
}

/// `UTC`, `UTC+3`, `UTC−3:30`, from minutes east of it.
fn utc(offset: i16) -> String {
    let mut text = "UTC".to_owned();
    if offset != 0 {
        text.push(if offset < 0 { '\u{2212}' } else { '+' });
        text.push_str(&decimal((offset.unsigned_abs() / 60).into()));
    }
    let minutes = offset.unsigned_abs() % 60;
    if minutes != 0 {
        text.push_str(if minutes < 10 { ":0" } else { ":" });
        text.push_str(&decimal(minutes.into()));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::utc;

    #[test]
    fn offsets_are_hours_and_minutes() {
        for (offset, text) in [(0, "UTC"), (180, "UTC+3"), (-210, "UTC−3:30"), (345, "UTC+5:45"), (-30, "UTC−0:30"), (61, "UTC+1:01")] {
            assert_eq!(utc(offset), text);
        }
    }
}
