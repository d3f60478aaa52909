//! Examples of lines and their markup.

use super::Isolating;
use crate::markup::{Attr, HtmlSink, Recording, Sink, Tag};
use crate::text::{Direction, LanguageTag, Languages, ScriptLanguages};

/// Writes a paragraph: `*` begins and ends emphasis, `[` and `]` a link, `` ` `` code.
fn paragraph(text: &str, base: Direction) -> String {
    let mut html = HtmlSink::default();
    let languages = Languages::unknown();
    let mut sink = Isolating::new(&mut html, base, &languages);
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
        ("لغة *C++* سريعة", "<p>لغة <bdi dir=\"ltr\"><em>C++</em></bdi> سريعة</p>"),
        ("قناة *BBC* News! أمس", "<p>قناة <bdi dir=\"ltr\"><em>BBC</em> News!</bdi> أمس</p>"),
        // The bidi algorithm shows it in one piece.
        ("قالت *BBC* News أمس", "<p>قالت <em>BBC</em> News أمس</p>"),
        // The emphasis is split, the run is not.
        ("*لغة Visual* C++", "<p><em>لغة </em><bdi dir=\"ltr\"><em>Visual</em> C++</bdi></p>"),
        ("لغة Visual *C++ أمس*", "<p>لغة <bdi dir=\"ltr\">Visual <em>C++</em></bdi><em> أمس</em></p>"),
        ("قالت [BBC] أمس", "<p>قالت <a dir=\"ltr\">BBC</a> أمس</p>"),
        ("قالت The [BBC] أمس", "<p>قالت <bdi dir=\"ltr\">The <a dir=\"ltr\">BBC</a></bdi> أمس</p>"),
        ("انظر [التقرير]", "<p>انظر <a dir=\"rtl\">التقرير</a></p>"),
        ("رقم [26]", "<p>رقم <a dir=\"rtl\">26</a></p>"),
        ("Only *English* words", "<p dir=\"ltr\">Only <em>English</em> words</p>"),
        ("`abc` ثم", "<p><code>abc</code> ثم</p>"),
        // The two parts of a cursive word.
        ("ب*القاعدة*", "<p>ب\u{200d}<em>\u{200d}القاعدة</em></p>"),
        ("قا*عدة*", "<p>قا<em>عدة</em></p>"),
        // An unclosed control is closed at the end of its element.
        ("نص *\u{2067}أ* ب", "<p>نص <em>\u{2067}أ\u{2069}</em> ب</p>"),
        ("نص \u{202e}أ", "<p>نص أ</p>"),
    ] {
        assert_eq!(paragraph(text, Direction::Rtl), expected, "{text}");
    }
}

/// Nothing joins across a line break, code or a picture; a word that may be broken stays joined, and nothing is in a void element.
#[test]
fn only_halves_of_a_word_stay_joined() {
    for (tag, text, expected) in [
        (Tag::Br, "", "<p>ب<br>ب</p>"),
        (Tag::Img, "", "<p>ب<img>ب</p>"),
        (Tag::Code, "x", "<p>ب<code>x</code>ب</p>"),
        (Tag::Wbr, "", "<p>ب\u{200d}<wbr>\u{200d}ب</p>"),
    ] {
        let (mut html, mut ops) = (HtmlSink::default(), Recording::default());
        let sinks: [&mut dyn Sink; 2] = [&mut html, &mut ops];
        for sink in sinks {
            let languages = Languages::unknown();
            let mut sink = Isolating::new(sink, Direction::Rtl, &languages);
            sink.open(Tag::P);
            sink.text("ب");
            sink.open(tag);
            sink.text(text);
            sink.close(tag);
            sink.text("ب");
            sink.close(Tag::P);
        }
        let html = html.into_string().replace(" dir=\"ltr\"", "").replace(" lang=\"zxx\" translate=\"no\"", "");
        assert_eq!(html, expected);
        assert!(!tag.is_void() || !format!("{ops:?}").contains(&format!("Open({tag:?}), Text")), "{ops:?}");
    }
}

/// Writes a headline.
fn headline(text: &str, direction: Direction) -> String {
    let mut html = HtmlSink::default();
    html.open(Tag::H2);
    super::write_prose(text, direction, None, &Languages::unknown(), &mut html);
    html.close(Tag::H2);
    html.into_string()
}

#[test]
fn headlines_keep_their_direction_and_isolate_what_runs_against_it() {
    for (text, expected) in [
        ("CSS: مغامرة جديدة!", "<h2>CSS: مغامرة جديدة!</h2>"),
        ("لماذا C++؟", "<h2>لماذا <bdi dir=\"ltr\">C++</bdi>؟</h2>"),
        ("Plain words", "<h2>Plain words</h2>"),
        ("ملف\u{202e}gpj.exe", "<h2>ملفgpj.exe</h2>"),
        ("نص \u{2067}مفتوح", "<h2>نص \u{2067}مفتوح\u{2069}</h2>"),
        ("26", "<h2>26</h2>"),
    ] {
        assert_eq!(headline(text, Direction::Rtl), expected, "{text}");
    }
}

/// Writes HTML-like calls: the content of `<` and `>` is a name and attributes.
fn tree(calls: &str, base: Direction) -> String {
    tree_in(calls, base, &Languages::unknown())
}

fn tree_in(calls: &str, base: Direction, languages: &Languages) -> String {
    let mut html = HtmlSink::default();
    let mut sink = Isolating::new(&mut html, base, languages);
    for part in calls.split_inclusive('>') {
        let (text, tag) = part.split_once('<').unwrap_or((part, ""));
        if !text.is_empty() {
            sink.text(text);
        }
        let mut words = tag.trim_end_matches('>').split(' ');
        match words.next().unwrap_or_default() {
            "" => {}
            name if name.starts_with('/') => sink.close(tag_of(&name[1..])),
            name => {
                sink.open(tag_of(name));
                for (name, value) in words.filter_map(|word| word.split_once('=')) {
                    sink.attr(*Attr::ALL.iter().find(|attr| attr.name() == name).unwrap(), value);
                }
            }
        }
    }
    sink.finish();
    html.into_string()
}

fn tag_of(name: &str) -> Tag {
    *Tag::ALL.iter().find(|tag| tag.name() == name).unwrap()
}

/// Numbers in a column of a right-to-left table are aligned by their units.
#[test]
fn columns_of_numbers_are_aligned_on_the_right() {
    let table = |direction: Direction, header: &str, cells: [&str; 2]| {
        let rows = cells.map(|cell| format!("<tr><td>ا</td><td data-align=end>{cell}</td></tr>")).concat();
        let rows = format!("<table><tr><th>ب</th><th data-align=end>{header}</th></tr>{rows}</table>");
        let tree = tree(&rows, direction);
        tree.matches("data-align=\"start\"").count()
    };
    assert_eq!(table(Direction::Rtl, "سعر", ["1,200", "35%"]), 3);
    assert_eq!(table(Direction::Rtl, "سعر", ["1,200", ""]), 3);
    assert_eq!(table(Direction::Rtl, "سعر", ["1,200", "غالٍ"]), 0);
}

#[test]
fn directions_of_the_author_apply() {
    for (calls, expected) in [
        // The author's direction applies to the block and to its content.
        ("<p dir=ltr>שלום</p>", "<p dir=\"ltr\"><bdi dir=\"rtl\">שלום</bdi></p>"),
        ("<div dir=ltr><p>שלום C++</p></div>", "<div dir=\"ltr\"><p><bdi dir=\"rtl\">שלום</bdi> C++</p></div>"),
        ("<p>כך <span dir=ltr>a ב</span> וגם</p>", "<p>כך <span dir=\"ltr\">a <bdi dir=\"rtl\">ב</bdi></span> וגם</p>"),
        ("<p>כך <bdo dir=ltr>אב</bdo></p>", "<p>כך <bdo dir=\"ltr\">אב</bdo></p>"),
        // An item keeps its side.
        ("<ul><li>Plain words</li></ul>", "<ul><li><bdi dir=\"ltr\">Plain words</bdi></li></ul>"),
        ("<label><input></input> Plain</label>", "<label><input> <bdi dir=\"ltr\">Plain</bdi></label>"),
        (
            "<p><b lang=en>שפת Visual</b> C++</p>",
            "<p><b lang=\"en\"><span lang=\"und-Hebr\">שפת</span> </b><bdi dir=\"ltr\"><b lang=\"en\">Visual</b> C++</bdi></p>",
        ),
        ("<p><img alt=BBC></img></p>", "<p><img dir=\"ltr\" alt=\"BBC\"></p>"),
        ("<p><img alt=את></img></p>", "<p><img alt=\"את\"></p>"),
        ("<pre>C++\nשיר</pre>", "<pre><bdi dir=\"ltr\">C++</bdi>\nשיר</pre>"),
        ("<pre part=code><code>a שיר</code></pre>", "<pre part=\"code\"><code>a <bdi dir=\"rtl\">שיר</bdi></code></pre>"),
    ] {
        assert_eq!(tree(calls, Direction::Rtl), expected, "{calls}");
    }
}

/// R60: a table of the opposite direction has its first column where its readers begin; nothing around it changes.
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

/// R43: the text of a link may show another host than its URL.
#[test]
fn a_link_that_shows_another_host_gets_its_own() {
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
        let mut html = HtmlSink::default();
        let languages = Languages::unknown();
        let mut sink = Isolating::new(&mut html, Direction::Ltr, &languages);
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

/// R43: so may the text of code and formulas in it.
#[test]
fn a_link_whose_code_shows_another_host_gets_its_own() {
    use crate::markup::{SafeUrl, UrlAttr};
    for (around, host) in [(Tag::Code, " (evil.example)"), (Tag::Mtext, " (evil.example)"), (Tag::Em, " (evil.example)")] {
        let mut html = HtmlSink::default();
        let languages = Languages::unknown();
        let mut sink = Isolating::new(&mut html, Direction::Ltr, &languages);
        sink.open(Tag::P);
        sink.open(Tag::A);
        sink.url(UrlAttr::Href, &SafeUrl::parse("https://evil.example/").unwrap());
        if around.is_math() {
            sink.open(Tag::Bdi);
            sink.attr(Attr::Part, crate::markup::Part::Scroll.name());
            sink.attr(Attr::DataLabel, "Formula");
            sink.open(Tag::Math);
        }
        sink.open(around);
        sink.text("https://bank.example/");
        sink.close(around);
        if around.is_math() {
            sink.close(Tag::Math);
            sink.close(Tag::Bdi);
        }
        sink.close(Tag::A);
        sink.close(Tag::P);
        sink.finish();
        let html = html.into_string();
        assert!(html.ends_with(&["</a>", host, "</p>"].concat()), "{html}");
    }
}

/// A formula is one unit of its line, and its letters say nothing about the direction of a line or a table.
#[test]
fn a_formula_is_one_unit() {
    let formula = "<bdi part=scroll dir=ltr><math><mi>sin</mi><mi>x</mi></math></bdi>";
    let written = "<bdi part=\"scroll\" dir=\"ltr\"><math><mi>sin</mi><mi>x</mi></math></bdi>";
    for (before, after) in
        [("<p>قيمة ", " C++ نص</p>"), ("<p>", "</p>"), ("<table><tr><td>1</td><td>", "</td></tr></table>"), ("<p>قيمة 12 ", "، 13</p>")]
    {
        let tree = tree(&[before, formula, after].concat(), Direction::Rtl);
        assert!(tree.contains(written) && !tree.contains("<p dir") && !tree.contains("<table dir"), "{tree}");
    }
    let calls = ["<p>قيمة ", formula, " نص</p>"].concat();
    assert_eq!(tree(&calls, Direction::Rtl), ["<p>قيمة ", written, " نص</p>"].concat());
}

/// Writes calls in a variant of an article in Arabic, Russian and English.
fn multilingual(calls: &str, own: &str) -> String {
    let tags = ["ar", "ru", "en"].map(|tag| LanguageTag::parse(tag).unwrap());
    let own = tags.iter().find(|tag| tag.as_str() == own).unwrap();
    tree_in(calls, Direction::of(own).unwrap(), &Languages::new(own, &ScriptLanguages::new(tags.iter())))
}

/// WCAG 3.1.2: words in another script have the language of the variant in that script, or the script alone.
#[test]
fn words_in_another_script_have_their_language() {
    for (calls, expected) in [
        ("<p>قالت BBC أمس</p>", "<p>قالت <span lang=\"en\">BBC</span> أمس</p>"),
        ("<p>جريدة «Правда» أمس</p>", "<p>جريدة «<span lang=\"ru\">Правда</span>» أمس</p>"),
        // An isolating element has it, too.
        ("<p>قناة Yahoo! أمس</p>", "<p>قناة <bdi lang=\"en\" dir=\"ltr\">Yahoo!</bdi> أمس</p>"),
        ("<p>كلمة שלום هنا</p>", "<p>كلمة <span lang=\"und-Hebr\">שלום</span> هنا</p>"),
        ("<p>قالت <a>BBC</a> أمس</p>", "<p>قالت <a lang=\"en\" dir=\"ltr\">BBC</a> أمس</p>"),
        ("<p>Plain words</p>", "<p lang=\"en\" dir=\"ltr\">Plain words</p>"),
        ("<p>Plain слово words again here</p>", "<p lang=\"en\" dir=\"ltr\">Plain <span lang=\"ru\">слово</span> words again here</p>"),
        ("<ul><li>Plain words</li></ul>", "<ul><li><bdi lang=\"en\" dir=\"ltr\">Plain words</bdi></li></ul>"),
        ("<p><img alt=BBC></img></p>", "<p><img lang=\"en\" dir=\"ltr\" alt=\"BBC\"></p>"),
        ("<p><img lang=fr alt=BBC></img></p>", "<p><img lang=\"fr\" dir=\"ltr\" alt=\"BBC\"></p>"),
        // R46: a title has the language of its element, or follows it as words.
        ("<p>قالت <abbr title=هيئة>بي</abbr> أمس</p>", "<p>قالت <abbr title=\"هيئة\">بي</abbr> أمس</p>"),
        ("<p>قالت <abbr title=Corporation>بي</abbr> أمس</p>", "<p>قالت <abbr>بي</abbr> أمس</p>"),
        ("<p>قالت <abbr lang=fr title=Nom>N</abbr> أمس</p>", "<p>قالت <abbr lang=\"fr\" title=\"Nom\">N</abbr> أمس</p>"),
        ("<table><tr><td>Name</td></tr></table>", "<table lang=\"en\" dir=\"ltr\"><tr><td>Name</td></tr></table>"),
        // An Arabic word in an English quotation is in the article's own language again.
        (
            "<p>قرأت \"How to say شكرا in Arabic\" أمس</p>",
            "<p>قرأت \"<bdi lang=\"en\" dir=\"ltr\">How to say <bdi lang=\"ar\" dir=\"rtl\">شكرا</bdi> in Arabic</bdi>\" أمس</p>",
        ),
        // Addresses, numbers and code have no language.
        ("<p>الموقع https://example.com/ هنا</p>", "<p>الموقع <bdi dir=\"ltr\">https://example.com/</bdi> هنا</p>"),
        ("<p>اتصل +971 4 123 4567 الآن</p>", "<p>اتصل <bdi dir=\"ltr\" part=\"unbroken\">+971 4 123 4567</bdi> الآن</p>"),
        ("<p>لويس XIV ملك</p>", "<p>لويس XIV ملك</p>"),
        ("<p>الأمر <code>ls</code> هنا</p>", "<p>الأمر <code>ls</code> هنا</p>"),
        // The author's language takes precedence.
        ("<p>قالت <b lang=fr>BBC</b> أمس</p>", "<p>قالت <b lang=\"fr\">BBC</b> أمس</p>"),
        ("<p lang=fr>Des mots</p>", "<p lang=\"fr\" dir=\"ltr\">Des mots</p>"),
        ("<table lang=fr><tr><td>Nom</td></tr></table>", "<table dir=\"ltr\" lang=\"fr\"><tr><td>Nom</td></tr></table>"),
    ] {
        assert_eq!(multilingual(calls, "ar"), expected, "{calls}");
    }
    for (calls, expected) in [
        ("<p>Компания Google Inc. выросла</p>", "<p>Компания <span lang=\"en\">Google Inc</span>. выросла</p>"),
        ("<p>Слово <i>Google</i> и ещё</p>", "<p>Слово <span lang=\"en\"><i>Google</i></span> и ещё</p>"),
        ("<p>Слово <i>Google и</i> ещё</p>", "<p>Слово <i><span lang=\"en\">Google</span> и</i> ещё</p>"),
        ("<p>Это Google <i>Chrome и</i> ещё</p>", "<p>Это <span lang=\"en\">Google <i>Chrome</i></span><i> и</i> ещё</p>"),
        ("<p>Кино <b lang=fr>été</b> и ещё</p>", "<p>Кино <b lang=\"fr\">été</b> и ещё</p>"),
        ("<p>Книга <b lang=en>Мир and peace</b></p>", "<p>Книга <b lang=\"en\"><span lang=\"ru\">Мир</span> and peace</b></p>"),
        // A transliterated language is still that language.
        ("<p>Город <b lang=ja>Tokyo</b> тут</p>", "<p>Город <b lang=\"ja\">Tokyo</b> тут</p>"),
        ("<p>Plain words</p>", "<p lang=\"en\">Plain words</p>"),
        ("<ul><li>Plain words</li></ul>", "<ul><li><span lang=\"en\">Plain words</span></li></ul>"),
        ("<p>Слово мира αβγ тут</p>", "<p>Слово мира <span lang=\"und-Grek\">αβγ</span> тут</p>"),
        ("<p>Там x и y, SMSка, XX век, 5 км</p>", "<p>Там x и y, SMSка, XX век, 5 км</p>"),
        ("<p>Сайт example.com и mail@example.org тут</p>", "<p>Сайт example.com и mail@example.org тут</p>"),
        ("<p>Слово αβ.4<bdi dir=ltr>words</bdi> тут</p>", "<p>Слово αβ.4<bdi dir=\"ltr\"><span lang=\"en\">words</span></bdi> тут</p>"),
        // A run that continues after an element is around it.
        (
            "<p>Слово <b lang=he>тут دبي</b> الآن тут</p>",
            "<p>Слово <b lang=\"he\">тут </b><bdi lang=\"ar\" dir=\"rtl\"><b lang=\"he\">دبي</b> الآن</bdi> тут</p>",
        ),
        ("<p>Город <a>London</a> тут</p>", "<p>Город <a lang=\"en\" dir=\"ltr\">London</a> тут</p>"),
        ("<p>Город дубай دبي тут</p>", "<p>Город дубай <bdi lang=\"ar\" dir=\"rtl\">دبي</bdi> тут</p>"),
    ] {
        assert_eq!(multilingual(calls, "ru"), expected, "{calls}");
    }
}

/// A player ends a line, and the lines after it are in the block as the first line has made it.
#[test]
fn lines_after_a_player_are_in_the_language_of_their_block() {
    for (calls, expected) in [
        (
            "<p>See <video></video>أمس <em>مطر</em> this</p>",
            "<p lang=\"en\" dir=\"ltr\">See <video></video><bdi lang=\"ar\" dir=\"rtl\">أمس <em>مطر</em></bdi> this</p>",
        ),
        ("<p>أمس <video></video>See مطر</p>", "<p>أمس <video></video><span lang=\"en\">See</span> مطر</p>"),
    ] {
        assert_eq!(multilingual(calls, "ar"), expected);
    }
}

/// A word is one however it is stretched; a single letter is none (`هـ`, an abbreviation).
#[test]
fn stretched_words_have_their_language() {
    let own = LanguageTag::parse("he").unwrap();
    let all = ScriptLanguages::new([&own].into_iter());
    let tree = tree_in("<p>שלום دـن שלום هـ</p>", Direction::Rtl, &Languages::new(&own, &all));
    assert_eq!(tree, "<p>שלום <span lang=\"und-Arab\">دـن</span> שלום هـ</p>");
}
