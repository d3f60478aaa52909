//! The people who worked on the article, and the original of a translation.

use super::panel::Panel;
use super::text_attributes::write_language;
use crate::article::{Party, PartyKind, Work};
use crate::locale::{Label, language_name};
use crate::markup::{Part, Sink, Tag};
use crate::text::{Direction, first_strong};

impl Panel<'_> {
    pub fn write_credits(&self, sink: &mut dyn Sink) {
        let variant = self.variant;
        self.write_credit(sink, &[Part::Byline], Label::Byline, &variant.authors, None);
        if let Some(original) = &variant.original {
            self.write_line(sink, &[Part::Credits, Part::Original], Label::Original, &|sink| self.write_original(sink, original));
        }
        // Machine translation has a label of its own.
        for (label, of_programs) in [(Label::Translator, false), (Label::MachineTranslation, true)] {
            self.write_credit(sink, &[Part::Credits, Part::Translator], label, &variant.translators, Some(of_programs));
        }
        self.write_credit(sink, &[Part::Credits, Part::Editor], Label::Editor, &variant.editors, None);
        self.write_credit(sink, &[Part::Credits, Part::Contributor], Label::Contributor, &variant.contributors, None);
    }

    /// Writes all parties, or only those that are programs or are none.
    pub fn write_credit(&self, sink: &mut dyn Sink, parts: &[Part], label: Label, parties: &[Party], of_programs: Option<bool>) {
        let mut shown = Vec::new();
        for party in parties {
            if of_programs.is_none_or(|of_programs| of_programs == (party.kind == PartyKind::SoftwareApplication)) {
                shown.push(party);
            }
        }
        if !shown.is_empty() {
            self.write_line(sink, parts, label, &|sink| {
                self.write_list(sink, shown.len(), &|sink, place| self.write_party(sink, shown[place]))
            });
        }
    }

    /// Writes the name of the original's language in that language, else the name of the original.
    fn write_original(&self, sink: &mut dyn Sink, original: &Work) {
        let Some((tag, name)) = original.language.as_ref().and_then(|tag| Some((tag, language_name(tag)?))) else {
            return self.write_work(sink, original);
        };
        self.write_link(sink, original.url.as_ref(), Some(tag), None, &|sink| {
            sink.open(Tag::Bdi);
            write_language(sink, Some(tag.as_str()), first_strong(&name).or(Direction::of(tag)).unwrap_or_default());
            sink.text(&name);
            sink.close(Tag::Bdi);
        });
    }
}
