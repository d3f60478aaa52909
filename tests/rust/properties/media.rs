//! Videos, audio, images and files.

use maqal::{MediaKind, Options, Variant, render};

use crate::support::articles::article as fixture;
use crate::support::value;

#[test]
fn media_are_read_and_rendered_with_controls() {
    let article = fixture("media");
    let media = |variant: &Variant| {
        let entry = |media: &maqal::Media| {
            let url = media.content.as_ref().or(media.page.as_ref()).unwrap().as_str().replace("https://example.com/", "");
            (media.kind, url, media.is_playable(), value(&media.name).map(str::to_owned))
        };
        variant.media.iter().map(entry).collect::<Vec<_>>()
    };
    let entry = |kind, url: &str, playable, name: Option<&str>| (kind, url.to_owned(), playable, name.map(str::to_owned));
    use MediaKind::*;
    assert_eq!(
        media(&article.variants[0]),
        [
            entry(Video, "ar/bridge.mp4", true, Some("لحظة افتتاح Bridge 2")),
            entry(Audio, "bridge.mp3", true, Some("تقرير إذاعي")),
            entry(Audio, "walk.ogg", true, None),
            entry(Image, "arch.jpg", false, Some("القوس")),
            entry(File, "plan.pdf", false, Some("المخطط")),
        ]
    );
    let film = &article.variants[0].media[0];
    let tracks: Vec<_> =
        film.tracks.iter().map(|track| (track.url.as_str(), track.language.as_ref().map(|tag| tag.as_str()), value(&track.name))).collect();
    assert_eq!(
        tracks,
        [
            ("https://example.com/ar/bridge.ar.vtt", Some("ar"), Some("الحوار وأصوات الجسر")),
            ("https://example.com/captions/2", Some("en"), None)
        ]
    );
    assert_eq!((film.size, film.thumbnail.as_ref().unwrap().as_str()), (Some((1280, 720)), "https://example.com/bridge-1280.jpg"));
    assert_eq!(
        media(&article.variants[1]),
        [
            entry(Video, "embed/1?player=2", false, Some("The opening")),
            entry(Video, "live.m3u8", false, None),
            entry(Video, "silent", true, Some("A boat under the bridge")),
            entry(Audio, "report.mp3", true, Some("A report")),
        ]
    );
    assert_eq!(article.variants[1].media[1].page.as_ref().unwrap().as_str(), "https://example.com/live");
    let html = render(&article, &Options::default());
    assert_eq!((html.matches("<video").count(), html.matches("<audio").count(), html.contains("autoplay")), (2, 3, false));
    assert_eq!(html.matches("controls=\"\"").count(), 5);
}
