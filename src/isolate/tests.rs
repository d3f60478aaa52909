//! What lines become, by example.

use super::Isolating;
use crate::markup::{Attr, Html, Sink, Tag};
use crate::text::Direction;

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
    sink.finish();
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

/// Writes a headline.
fn headline(text: &str, direction: Direction) -> String {
    let mut html = Html::default();
    html.open(Tag::H2);
    super::write_prose(text, direction, &mut html);
    html.close(Tag::H2);
    html.into_string()
}

#[test]
fn headlines_keep_their_direction_and_isolate_what_runs_against_it() {
    for (text, expected) in [
        ("CSS: مغامرة جديدة!", "<h2><bdi dir=\"ltr\">CSS</bdi>: مغامرة جديدة!</h2>"),
        ("لماذا C++؟", "<h2>لماذا <bdi dir=\"ltr\">C++</bdi>؟</h2>"),
        ("Plain words", "<h2><bdi dir=\"ltr\">Plain words</bdi></h2>"),
        ("ملف\u{202e}gpj.exe", "<h2>ملف<bdi dir=\"ltr\">gpj.exe</bdi></h2>"),
        ("نص \u{2067}مفتوح", "<h2>نص \u{2067}مفتوح\u{2069}</h2>"),
        ("26", "<h2>26</h2>"),
    ] {
        assert_eq!(headline(text, Direction::Rtl), expected, "{text}");
    }
}

/// Writes an HTML-like tree of calls: what stands between `<` and `>` is a name and attributes.
fn tree(calls: &str, base: Direction) -> String {
    let mut html = Html::default();
    let mut sink = Isolating::new(&mut html, base);
    for part in calls.split_inclusive('>') {
        let (text, tag) = part.split_once('<').unwrap_or((part, ""));
        if !text.is_empty() {
            sink.text(text);
        }
        let mut words = tag.trim_end_matches('>').split(' ');
        match words.next().unwrap_or_default() {
            "" => {}
            name if name.starts_with('/') => sink.close(Tag::parse(&name[1..]).unwrap()),
            name => {
                sink.open(Tag::parse(name).unwrap());
                for (name, value) in words.filter_map(|word| word.split_once('=')) {
                    sink.attr(*Attr::ALL.iter().find(|attr| attr.name() == name).unwrap(), value);
                }
            }
        }
    }
    sink.finish();
    html.into_string()
}

#[test]
fn blocks_and_elements_of_the_author_have_their_say() {
    for (calls, expected) in [
        // The author's direction counts, for the block and for what is in it.
        ("<p dir=ltr>שלום</p>", "<p dir=\"ltr\"><bdi dir=\"rtl\">שלום</bdi></p>"),
        ("<div dir=ltr><p>שלום C++</p></div>", "<div dir=\"ltr\"><p><bdi dir=\"rtl\">שלום</bdi> C++</p></div>"),
        ("<p>כך <span dir=ltr>a ב</span> וגם</p>", "<p>כך <span dir=\"ltr\">a <bdi dir=\"rtl\">ב</bdi></span> וגם</p>"),
        ("<p>כך <bdo dir=ltr>אב</bdo></p>", "<p>כך <bdo dir=\"ltr\">אב</bdo></p>"),
        // An item keeps its side.
        ("<ul><li>Plain words</li></ul>", "<ul><li><bdi dir=\"ltr\">Plain words</bdi></li></ul>"),
        ("<label><input></input> Plain</label>", "<label><input> <bdi dir=\"ltr\">Plain</bdi></label>"),
        ("<p><b lang=en>קרא BBC</b> News</p>", "<p><b lang=\"en\">קרא </b><bdi dir=\"ltr\"><b lang=\"en\">BBC</b> News</bdi></p>"),
        ("<p><img alt=BBC></img></p>", "<p><img dir=\"ltr\" alt=\"BBC\"></p>"),
        ("<p><img alt=את></img></p>", "<p><img alt=\"את\"></p>"),
        ("<pre>Plain\nשיר</pre>", "<pre><bdi dir=\"ltr\">Plain</bdi>\nשיר</pre>"),
        ("<pre part=code><code>a שיר</code></pre>", "<pre part=\"code\"><code>a <bdi dir=\"rtl\">שיר</bdi></code></pre>"),
    ] {
        assert_eq!(tree(calls, Direction::Rtl), expected, "{calls}");
    }
}

/// R60: an opposite table has its first column where its readers begin; around it nothing changes.
#[test]
fn a_table_takes_the_direction_of_its_words() {
    let row = |cells: [&str; 2]| ["<table><tr><td>", cells[0], "</td><td>", cells[1], "</td></tr></table>"].concat();
    for (cells, expected) in [
        (["Name", "Plain words"], "<table dir=\"ltr\"><tr><td>Name</td><td>Plain words</td></tr></table>"),
        (["שם", "Plain"], "<table><tr><td>שם</td><td><bdi dir=\"ltr\">Plain</bdi></td></tr></table>"),
        (["2", "3"], "<table><tr><td>2</td><td>3</td></tr></table>"),
    ] {
        assert_eq!(tree(&row(cells), Direction::Rtl), expected);
    }
    let nested = "<table><tr><td>One<table><tr><td>two</td></tr></table></td></tr></table><p>שלום</p>";
    assert_eq!(tree(nested, Direction::Rtl), nested.replacen("<table>", "<table dir=\"ltr\">", 1));
}

/// R43: what a link says is not always where it leads.
#[test]
fn the_host_behind_a_link_that_names_another_is_shown() {
    use crate::markup::{SafeUrl, UrlAttr};
    for (text, url, host) in [
        ("https://bank.example/login", "https://evil.example/", "evil.example"),
        ("bank.com", "https://bank.com@evil.example:8080/bank.com", "evil.example"),
        ("bank.com", "https://evilbank.com/", "evilbank.com"),
        ("www.bank.example", "https://evil.example?bank.example", "evil.example"),
        ("https://bank.example", "https://bank.example/login", ""),
        ("bank.com", "http://m.bank.com/", ""),
        ("www.bank.example", "https://bank.example/", ""),
        ("main.rs", "https://evil.example/", ""),
        ("our bank", "https://evil.example/", ""),
        ("https://bank.example", "/login", ""),
    ] {
        let mut html = Html::default();
        let mut sink = Isolating::new(&mut html, Direction::Ltr);
        sink.open(Tag::P);
        sink.open(Tag::A);
        sink.url(UrlAttr::Href, &SafeUrl::parse(url).unwrap());
        sink.text(text);
        sink.close(Tag::A);
        sink.close(Tag::P);
        sink.finish();
        let after = if host.is_empty() { String::new() } else { [" (", host, ")"].concat() };
        assert!(html.into_string().ends_with(&["</a>", &after, "</p>"].concat()), "{text} {url}");
    }
}
