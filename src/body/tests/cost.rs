//! What direction and isolation cost. `cargo xtask bench` prints it.

use super::{BodyFormat, Context, Html, context};
use crate::Direction;
use std::time::{Duration, Instant};

const LATIN: &str = "The **old library** opened again on Friday, after two years of work; [its map](https://example.com/map) hangs in the hall.\n\n\
    - Nobody had counted the books before 1998.\n- The reading room, *once a stable*, has 40 seats.\n\n\
    Café, naïve, façade: words that came from elsewhere stay as they are, and so does every number such as 3,141.\n\n";

const ARABIC: &str = "افتُتحت **المكتبة القديمة** يوم الجمعة بعد عامين من العمل، وعُلّقت [خريطتها](https://example.com/map) في البهو.\n\n\
    - كتب المهندس برنامجا بلغة C++ على جهاز Windows 11 ثم اتصل بالرقم +971 4 123 4567.\n- قالت BBC إن *القاعة* تسع 40 مقعدا.\n\n\
    الموقع https://example.com/a?b=1 يعرض الصور (Yahoo! News) منذ عام 2019، وفيه \"كل شيء\" كما قال.\n\n";

/// The least of many times.
fn least(mut body: impl FnMut()) -> Duration {
    let time = |_| {
        let start = Instant::now();
        body();
        start.elapsed()
    };
    (0..40).map(time).min().unwrap_or_default()
}

#[test]
#[ignore = "a benchmark"]
fn what_direction_and_isolation_cost() {
    for (name, text, direction) in [("Latin", LATIN, Direction::Ltr), ("mixed Arabic", ARABIC, Direction::Rtl)] {
        let text = text.repeat(100_000 / text.len());
        let context = Context { direction, ..context() };
        let without = least(|| drop(super::super::say(&text, BodyFormat::Markdown, &context, &mut Html::default())));
        let with = least(|| drop(super::super::write(&text, BodyFormat::Markdown, &context, &mut Html::default())));
        let percent = 100.0 * (with.as_secs_f64() / without.as_secs_f64() - 1.0);
        println!("{name}: {with:?}, without direction and isolation {without:?}: {percent:+.0} %");
    }
}
