//! Measures the cost of direction and isolation: medians of all variants of the pipeline, run in turn. `cargo xtask bench`
//! prints it.

use super::context;
use crate::article::BodyFormat;
use crate::body::write::write_without_isolation;
use crate::body::{Context, Notes};
use crate::markup::{HtmlSink, Sink};
use crate::text::{Direction, LanguageTag};
use crate::text::{Languages, ScriptLanguages};
use std::hint::black_box;
use std::time::{Duration, Instant};

const LATIN: &str = "The **old library** opened again on Friday, after two years of work; [its map](https://example.com/map) hangs in the hall.\n\n\
    - Nobody had counted the books before 1998.\n- The reading room, *once a stable*, has 40 seats.\n\n\
    Café, naïve, façade: words that came from elsewhere stay as they are, and so does every number such as 3,141.\n\n";

/// As dense as a list of products.
const DENSE: &str = "افتُتحت **المكتبة القديمة** يوم الجمعة بعد عامين من العمل، وعُلّقت [خريطتها](https://example.com/map) في البهو.\n\n\
    - كتب المهندس برنامجا بلغة C++ على جهاز Windows 11 ثم اتصل بالرقم +971 4 123 4567.\n- قالت BBC إن *القاعة* تسع 40 مقعدا.\n\n\
    الموقع https://example.com/a?b=1 يعرض الصور (Yahoo! News) منذ عام 2019، وفيه \"كل شيء\" كما قال.\n\n";

const ARABIC: &str = "افتُتحت **المكتبة القديمة** يوم الجمعة بعد عامين من العمل، وعُلّقت [خريطتها](https://example.com/map) في البهو.\n\n\
    - لم يحصِ أحد الكتب قبل ذلك العام.\n- قاعة القراءة، *وكانت إسطبلا*، تسع أربعين مقعدا.\n\n\
    بقيت الكلمات التي جاءت من لغات أخرى كما هي، وفيه \"كل شيء\" كما قال (وزاد عليه) في آخر الحديث.\n\n";

const CODE: &str = "اكتب `let x = 1` ثم شغّل البرنامج:\n\n```rust\nfn main() {\n    let name = \"قاسم\"; // الاسم كما يُكتب\n    \
    println!(\"{name}: {}\", 42 + 1);\n}\n```\n\n```\ncargo build --release\n    Finished in 3.4s\n```\n\n";

type Way = fn(&str, BodyFormat, &Context, &mut dyn Sink) -> Notes;

/// In each round all variants run once, so that other load on the machine affects all of them.
const ROUNDS: usize = 101;

fn time(body: impl FnOnce() -> HtmlSink) -> Duration {
    let start = Instant::now();
    black_box(body());
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

#[test]
#[ignore = "a benchmark"]
fn cost_of_direction_and_isolation() {
    // As mixed as the most mixed of 35 published articles in twelve right-to-left languages: five runs in a thousand
    // characters. Together they have one in two thousand, and most have none.
    let mixed = [DENSE, ARABIC, ARABIC].concat();
    for (name, text, direction) in [
        ("Latin", LATIN, Direction::Ltr),
        ("Arabic", ARABIC, Direction::Rtl),
        ("mixed Arabic", &mixed, Direction::Rtl),
        ("dense Arabic", DENSE, Direction::Rtl),
        ("code amid Arabic", CODE, Direction::Rtl),
    ] {
        let text = text.repeat(100_000 / text.len());
        // Without languages no `lang` is written for words in another script; an article has them.
        let own = LanguageTag::parse(if direction == Direction::Rtl { "ar" } else { "en" }).unwrap();
        let all = ScriptLanguages::new([&own].into_iter());
        let languages = Languages::new(&own, &all);
        let unsaid = Context { direction, ..context() };
        let said = Context { direction, languages: &languages, ..context() };
        let way = |write: Way, context: &Context| {
            let mut html = HtmlSink::default();
            write(black_box(&text), BodyFormat::Markdown, context, &mut html);
            html
        };
        let ways: [(Way, &Context); 3] = [(write_without_isolation, &unsaid), (super::super::write, &unsaid), (super::super::write, &said)];
        let mut times = [(); 3].map(|()| Vec::new());
        for _ in 0..ROUNDS {
            for (times, (write, context)) in times.iter_mut().zip(ways) {
                times.push(time(|| way(write, context)));
            }
        }
        let [without, with, saying] = times.map(|times| median(times).as_secs_f64() * 1000.0);
        let [with, saying] = [with, saying].map(|time| 100.0 * (time / without - 1.0));
        let runs = way(super::super::write, &unsaid).into_string().matches("<bdi").count() as f64 * 1000.0 / text.chars().count() as f64;
        println!(
            "{name:<18}{without:.2} ms; direction and isolation {with:+.0} %, with the languages of words {saying:+.0} % \
             ({runs:.1} runs in 1,000 characters)"
        );
    }
}
