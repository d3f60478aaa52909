//! A sink that gives every block its direction and isolates what runs against it.

use super::tape::{Call, Tape};
use crate::markup::{Attr, SafeUrl, Sink, SrcSet, Tag, UrlAttr};
use crate::text::{Controls, Direction, Run, block_direction, code_runs, first_strong, joins, runs, visible_controls};

/// Stands between the writer and the sink. It keeps the content of a line until the block around it begins or ends, decides,
/// and passes it on.
pub struct Isolating<'a> {
    sink: &'a mut dyn Sink,
    base: Direction,
    /// The start of a paragraph or heading, which may get a direction.
    head: Tape,
    /// What stands in the line.
    line: Tape,
    /// Where attributes go.
    last: Place,
    /// Within `pre`.
    code: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Place {
    Head,
    Line,
    Sink,
}

impl<'a> Isolating<'a> {
    /// A sink in front of another, for a text of this direction.
    pub fn new(sink: &'a mut dyn Sink, base: Direction) -> Isolating<'a> {
        Isolating { sink, base, head: Tape::default(), line: Tape::default(), last: Place::Sink, code: false }
    }

    fn place(&mut self) -> &mut dyn Sink {
        match self.last {
            Place::Head => &mut self.head,
            Place::Line => &mut self.line,
            Place::Sink => self.sink,
        }
    }

    /// Writes what is kept.
    fn flush(&mut self) {
        let head = std::mem::take(&mut self.head);
        let line = std::mem::take(&mut self.line);
        head.play(self.sink);
        if line.is_empty() {
            return;
        }
        let line = Line::new(&line, self.base);
        let opposite = line.direction != self.base;
        let wrapped = opposite && head.is_empty();
        if wrapped {
            // An item or cell stays on its side of the list or table.
            self.sink.open(Tag::Bdi);
        }
        if opposite {
            self.sink.attr(Attr::Dir, line.direction.as_str());
        }
        line.write(self.sink);
        if wrapped {
            self.sink.close(Tag::Bdi);
        }
    }
}

impl Drop for Isolating<'_> {
    fn drop(&mut self) {
        self.flush();
    }
}

impl Sink for Isolating<'_> {
    fn open(&mut self, tag: Tag) {
        self.last = Place::Line;
        if !is_inline(tag) {
            self.flush();
            self.last = if is_text_block(tag) { Place::Head } else { Place::Sink };
            self.code |= tag == Tag::Pre;
        }
        if self.code {
            self.last = Place::Sink;
        }
        self.place().open(tag);
    }

    fn attr(&mut self, name: Attr, value: &str) {
        self.place().attr(name, value);
    }

    fn url(&mut self, name: UrlAttr, value: &SafeUrl) {
        self.place().url(name, value);
    }

    fn srcset(&mut self, value: &SrcSet) {
        self.place().srcset(value);
    }

    fn text(&mut self, text: &str) {
        if self.code { write_code(text, self.sink) } else { self.line.text(text) }
    }

    fn close(&mut self, tag: Tag) {
        if is_inline(tag) && !self.code {
            return self.line.close(tag);
        }
        self.flush();
        self.code &= tag != Tag::Pre;
        self.sink.close(tag);
    }
}

/// Elements of a line.
fn is_inline(tag: Tag) -> bool {
    matches!(tag, Tag::A | Tag::Bdi | Tag::Br | Tag::Code | Tag::Del | Tag::Em | Tag::Img | Tag::Span | Tag::Strong | Tag::Sup)
}

/// Elements that hold nothing but a line and may have a direction of their own.
fn is_text_block(tag: Tag) -> bool {
    matches!(tag, Tag::P | Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6)
}

/// A line as one text, and what stands where in it.
struct Line<'a> {
    text: String,
    marks: Vec<Mark<'a>>,
    direction: Direction,
}

/// A call that is not text.
struct Mark<'a> {
    at: usize,
    call: &'a Call,
    /// The value of an attribute; text that is none of the line's own.
    value: &'a str,
    /// Where the element that is opened ends.
    end: usize,
}

const LRI: &str = "\u{2066}";
const RLI: &str = "\u{2067}";
const PDI: &str = "\u{2069}";
/// What stands for code and pictures.
const OBJECT: &str = "\u{fffc}";

impl<'a> Line<'a> {
    fn new(tape: &'a Tape, base: Direction) -> Line<'a> {
        let mut line = Line { text: String::new(), marks: Vec::new(), direction: base };
        let mut controls = Controls::default();
        let mut open: Vec<usize> = Vec::new();
        let mut links: Vec<(usize, usize)> = Vec::new();
        // Code, and the words for screen readers, are none of the line's own.
        let mut apart = None;
        for (call, value) in tape.calls() {
            let at = line.text.len();
            let index = line.marks.len();
            match call {
                Call::Text(_) if apart.is_none() => {
                    line.text.push_str(&controls.text(value));
                    continue;
                }
                Call::Open(tag) => {
                    open.push(index);
                    controls.enter();
                    line.text.push_str(match tag {
                        Tag::A => LRI,
                        Tag::Code | Tag::Img | Tag::Span => OBJECT,
                        Tag::Br => "\n",
                        _ => "",
                    });
                    if matches!(tag, Tag::Code | Tag::Span) {
                        apart = Some(*tag);
                    }
                }
                Call::Close(tag) => {
                    line.text.push_str(&controls.leave());
                    apart = apart.filter(|open| open != tag);
                    let start = open.pop().unwrap_or_default();
                    if *tag == Tag::A {
                        links.push((line.marks.get(start).map_or(0, |mark| mark.at), line.text.len()));
                        line.text.push_str(PDI);
                    }
                    let end = line.text.len();
                    if let Some(mark) = line.marks.get_mut(start) {
                        mark.end = end;
                    }
                    line.marks.push(Mark { at: end, call, value, end });
                    continue;
                }
                _ => {}
            }
            line.marks.push(Mark { at, call, value, end: at });
        }
        line.text.push_str(&controls.finish());
        line.direction = block_direction(&line.text, base);
        for (start, end) in links {
            let text = &line.text[start + LRI.len()..end];
            let direction = if first_strong(text).is_some() { block_direction(text, line.direction) } else { line.direction };
            line.text.replace_range(start..start + LRI.len(), if direction == Direction::Ltr { LRI } else { RLI });
        }
        line
    }

    fn write(&self, sink: &mut dyn Sink) {
        let runs = runs(&self.text, self.direction);
        let mut weave = Weave { line: self, sink, at: 0, open: Vec::new(), joined: false };
        let mut runs = runs.iter().peekable();
        for mark in &self.marks {
            // A run that begins where an element begins is around it, unless it ends before it.
            let first = |run: &&Run| run.range.start < mark.at || run.range.start == mark.at && run.range.end >= mark.end && mark.opens();
            // Attributes follow their element at once.
            let attribute = matches!(mark.call, Call::Attr(..) | Call::Url(..) | Call::Srcset(_));
            while let Some(run) = runs.next_if(|run| !attribute && first(run)) {
                weave.begin(run);
            }
            weave.mark(mark);
        }
        for run in runs {
            weave.begin(run);
        }
        weave.until(self.text.len());
        weave.end_runs(self.text.len());
    }
}

impl Mark<'_> {
    fn opens(&self) -> bool {
        matches!(self.call, Call::Open(_))
    }
}

/// What is open while a line is written: elements of the author's and runs, with the place where each ends.
enum Open {
    Element(Tag, usize),
    Run(usize),
}

struct Weave<'a> {
    line: &'a Line<'a>,
    sink: &'a mut dyn Sink,
    at: usize,
    open: Vec<Open>,
    /// The next text joins the one before it.
    joined: bool,
}

impl Weave<'_> {
    /// Begins a run. Emphasis that ends within it is parted, for the run must stay one.
    fn begin(&mut self, run: &Run) {
        self.until(run.range.start);
        self.end_runs(run.range.start);
        let crosses = |open: &Open| matches!(open, Open::Element(_, end) if *end < run.range.end);
        let from = self.open.iter().position(crosses).unwrap_or(self.open.len());
        if self.open[from..].iter().any(|open| !matches!(open, Open::Element(Tag::Em | Tag::Strong | Tag::Del, _))) {
            // Only emphasis can be parted.
            return;
        }
        let parted = self.part(from);
        self.sink.open(Tag::Bdi);
        self.sink.attr(Attr::Dir, run.direction.as_str());
        if run.unbroken {
            self.sink.attr(Attr::Part, "unbroken");
        }
        self.open.push(Open::Run(run.range.end));
        self.resume(parted);
    }

    /// Ends the runs that end here.
    fn end_runs(&mut self, at: usize) {
        while let Some(from) = self.open.iter().rposition(|open| matches!(open, Open::Run(end) if *end <= at)) {
            let mut parted = self.part(from);
            parted.remove(0);
            self.resume(parted);
        }
    }

    /// Closes what is open from an index on.
    fn part(&mut self, from: usize) -> Vec<Open> {
        let parted = self.open.split_off(from);
        for open in parted.iter().rev() {
            self.sink.close(if let Open::Element(tag, _) = open { *tag } else { Tag::Bdi });
        }
        parted
    }

    fn resume(&mut self, parted: Vec<Open>) {
        for open in parted {
            if let Open::Element(tag, _) = open {
                self.sink.open(tag);
            }
            self.open.push(open);
        }
    }

    /// Writes the text before a place, but not what stands for links, code and pictures.
    fn until(&mut self, place: usize) {
        while let Some(end) = self.open.iter().filter_map(|open| if let Open::Run(end) = open { Some(*end) } else { None }).min() {
            if end >= place {
                break;
            }
            self.text(end);
            self.end_runs(end);
        }
        self.text(place);
    }

    fn text(&mut self, place: usize) {
        if place > self.at {
            let joined = std::mem::take(&mut self.joined);
            self.join(joined);
            self.sink.text(&self.line.text[self.at..place]);
            self.at = place;
        }
    }

    /// Writes what stands at a place.
    fn mark(&mut self, mark: &Mark) {
        let text = &self.line.text;
        match mark.call {
            Call::Open(tag) => {
                self.until(mark.at);
                self.end_runs(mark.at);
                let skipped = match tag {
                    Tag::A => LRI.len(),
                    Tag::Code | Tag::Img | Tag::Span => OBJECT.len(),
                    Tag::Br => 1,
                    _ => 0,
                };
                self.at = mark.at + skipped;
                let joined = self.in_word(mark.at, self.at);
                self.join(joined);
                self.sink.open(*tag);
                if *tag == Tag::A {
                    self.sink.attr(Attr::Dir, if text[mark.at..].starts_with(LRI) { "ltr" } else { "rtl" });
                }
                // Attributes come first.
                self.joined = joined;
                self.open.push(Open::Element(*tag, mark.end));
            }
            Call::Close(tag) => {
                let inner = mark.at - if *tag == Tag::A { PDI.len() } else { 0 };
                self.until(inner);
                // The runs in the element end with it; those around it may go on.
                while self.open.pop_if(|open| matches!(open, Open::Run(_))).is_some() {
                    self.sink.close(Tag::Bdi);
                }
                self.at = mark.at;
                let joined = self.in_word(inner, mark.at);
                self.join(joined);
                self.open.pop();
                self.sink.close(*tag);
                self.join(joined);
            }
            Call::Attr(Attr::Dir, _) if matches!(self.open.last(), Some(Open::Element(Tag::A, _))) => {}
            Call::Attr(name, _) => self.sink.attr(*name, mark.value),
            Call::Url(name, url) => self.sink.url(*name, url),
            Call::Srcset(set) => self.sink.srcset(set),
            Call::Text(_) if matches!(self.open.last(), Some(Open::Element(Tag::Code, _))) => write_code(mark.value, self.sink),
            Call::Text(_) => self.sink.text(mark.value),
        }
    }

    /// Whether the letters before and after an element's start or end join. The reference to a note is not of the word before it.
    fn in_word(&self, before: usize, after: usize) -> bool {
        let note = matches!(self.open.last(), Some(Open::Element(Tag::Sup, _)));
        !note && joins(&self.line.text[..before], &self.line.text[after..])
    }

    /// Keeps the two halves of a cursive word joined.
    fn join(&mut self, joined: bool) {
        if joined {
            self.sink.text("\u{200d}");
        }
    }
}

/// Writes code line by line, with its controls to be seen and its right-to-left text isolated.
fn write_code(text: &str, sink: &mut dyn Sink) {
    let mut kept = String::new();
    for line in text.split_inclusive('\n') {
        let line = visible_controls(line);
        let mut at = 0;
        let mut open: Vec<usize> = Vec::new();
        let runs = code_runs(&line);
        let starts = runs.iter().map(|run| (run.range.start, Some(run))).chain([(line.len(), None)]);
        for (start, run) in starts {
            while let Some(end) = open.pop_if(|end| *end <= start) {
                kept.push_str(&line[at..end]);
                write_kept(&mut kept, sink);
                sink.close(Tag::Bdi);
                at = end;
            }
            kept.push_str(&line[at..start]);
            at = start;
            if let Some(run) = run {
                write_kept(&mut kept, sink);
                sink.open(Tag::Bdi);
                sink.attr(Attr::Dir, run.direction.as_str());
                open.push(run.range.end);
            }
        }
    }
    write_kept(&mut kept, sink);
}

fn write_kept(kept: &mut String, sink: &mut dyn Sink) {
    if !kept.is_empty() {
        sink.text(kept);
        kept.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::Html;

    /// Writes a paragraph of calls: `*` begins and ends emphasis, `[` and `]` a link, `` ` `` code.
    fn paragraph(text: &str, base: Direction) -> String {
        let mut html = Html::default();
        let mut sink = Isolating::new(&mut html, base);
        sink.open(Tag::P);
        let mut open = "".to_owned();
        for part in text.split_inclusive(['*', '[', ']', '`']) {
            let end = part.trim_end_matches(['*', '[', ']', '`']);
            if !end.is_empty() {
                sink.text(end);
            }
            match &part[end.len()..] {
                "*" if open.contains('*') => sink.close(Tag::Em),
                "*" => sink.open(Tag::Em),
                "`" if open.contains('`') => sink.close(Tag::Code),
                "`" => sink.open(Tag::Code),
                "[" => sink.open(Tag::A),
                "]" => sink.close(Tag::A),
                _ => {}
            }
            open.push_str(&part[end.len()..]);
        }
        sink.close(Tag::P);
        drop(sink);
        html.into_string()
    }

    #[test]
    fn a_run_stays_one_across_the_elements_of_its_line() {
        for (text, expected) in [
            ("لغة C++ سريعة", "<p>لغة <bdi dir=\"ltr\">C++</bdi> سريعة</p>"),
            ("قالت *BBC* أمس", "<p>قالت <bdi dir=\"ltr\"><em>BBC</em></bdi> أمس</p>"),
            ("قالت *BBC* News أمس", "<p>قالت <bdi dir=\"ltr\"><em>BBC</em> News</bdi> أمس</p>"),
            // The emphasis is parted, the run is not.
            ("*قالت BBC* News", "<p><em>قالت </em><bdi dir=\"ltr\"><em>BBC</em> News</bdi></p>"),
            ("قالت BBC *News أمس*", "<p>قالت <bdi dir=\"ltr\">BBC <em>News</em></bdi><em> أمس</em></p>"),
            ("قالت [BBC] أمس", "<p>قالت <a dir=\"ltr\">BBC</a> أمس</p>"),
            ("قالت The [BBC] أمس", "<p>قالت <bdi dir=\"ltr\">The <a dir=\"ltr\">BBC</a></bdi> أمس</p>"),
            ("انظر [التقرير]", "<p>انظر <a dir=\"rtl\">التقرير</a></p>"),
            ("رقم [26]", "<p>رقم <a dir=\"rtl\">26</a></p>"),
            ("Only *English* words", "<p dir=\"ltr\">Only <em>English</em> words</p>"),
            ("`abc` ثم", "<p><code>abc</code> ثم</p>"),
            // The joined halves of a word.
            ("ب*القاعدة*", "<p>ب\u{200d}<em>\u{200d}القاعدة</em></p>"),
            ("قا*عدة*", "<p>قا<em>عدة</em></p>"),
            // What is not closed is closed in its element.
            ("نص *\u{2067}أ* ب", "<p>نص <em>\u{2067}أ\u{2069}</em> ب</p>"),
            ("نص \u{202e}أ", "<p>نص أ</p>"),
        ] {
            assert_eq!(paragraph(text, Direction::Rtl), expected, "{text}");
        }
    }
}
