<?php
/**
 * Stubs of the functions of WordPress that examples/wordpress calls. WordPress itself is not here: these do only what the tests
 * need, with the names, the arguments and the results that the code reference of WordPress describes.
 */

define( 'ABSPATH', __DIR__ . '/' );

class WP_Post {
	public $ID;
	public $post_type = 'post';
	public $post_author = 1;
	public $post_status = 'publish';
	public $post_password = '';
	public $post_title = '';
	public $post_content = '';
	public $post_excerpt = '';
	public $language = 'he_IL';
	public $thumbnail = 0;
	/** The number that a post shares with its translations. */
	public $group = 0;

	public function __construct( $fields ) {
		foreach ( $fields as $name => $value ) {
			$this->$name = $value;
		}
	}
}

/** The site: what a test says that there is. */
class Site {
	/** @var array<int, WP_Post> */
	public static $posts = array();
	public static $is_feed = false;
	public static $modules = array();
	public static $enqueued = array();
	public static $shortcodes = array();
	public static $blocks = array();
	public static $filters = array();
}

function add_filter( $name, $run ) {
	Site::$filters[ $name ][] = $run;
}

function add_action( $name, $run ) {
	add_filter( $name, $run );
}

function has_filter( $name ) {
	return isset( Site::$filters[ $name ] );
}

function apply_filters( $name, $value, ...$more ) {
	foreach ( Site::$filters[ $name ] ?? array() as $run ) {
		$value = $run( $value, ...$more );
	}
	return $value;
}

function do_action( $name ) {
	apply_filters( $name, null );
}

function get_post( $id ) {
	return Site::$posts[ $id ] ?? null;
}

function get_the_ID() {
	return isset( $GLOBALS['post'] ) ? $GLOBALS['post']->ID : false;
}

function setup_postdata( $post ) {
	return true;
}

function is_post_publicly_viewable( $post ) {
	return 'publish' === $post->post_status;
}

function current_user_can( $capability, $id ) {
	return false;
}

function post_password_required( $post ) {
	return '' !== $post->post_password;
}

function get_the_password_form( $post ) {
	return '<form class="post-password-form"></form>';
}

function is_feed() {
	return Site::$is_feed;
}

/** As wptexturize does, the title has character references. */
function get_the_title( $post ) {
	return str_replace( "'", '&#8217;', $post->post_title );
}

function get_permalink( $post ) {
	return 'https://example.org/?p=' . $post->ID;
}

function has_excerpt( $post ) {
	return '' !== $post->post_excerpt;
}

function get_the_excerpt( $post ) {
	return $post->post_excerpt;
}

function get_post_time( $format, $gmt, $post ) {
	return '2026-03-14T09:00:00+02:00';
}

function get_post_modified_time( $format, $gmt, $post ) {
	return '2026-03-15T10:30:00+02:00';
}

function get_the_author_meta( $field, $user ) {
	return 'נועה לוי';
}

function get_author_posts_url( $user ) {
	return 'https://example.org/?author=' . $user;
}

function get_post_thumbnail_id( $post ) {
	return $post->thumbnail;
}

function wp_get_attachment_image_src( $id, $size ) {
	return array( '/bridge.svg', 640, 360, false );
}

function wp_get_attachment_caption( $id ) {
	return 'הגשר <em>בבוקר</em>';
}

function get_post_meta( $id, $key, $single ) {
	return '_wp_attachment_image_alt' === $key ? 'גשר אבן מעל נהר' : '';
}

function get_bloginfo( $show ) {
	return array( 'name' => 'Bridges &amp; Rivers', 'language' => 'he-IL' )[ $show ];
}

function home_url( $path ) {
	return 'https://example.org' . $path;
}

function plugins_url( $path, $plugin ) {
	return '/wp-content/plugins/maqal/' . $path;
}

function wp_list_pluck( $list, $field ) {
	return array_map(
		function ( $item ) use ( $field ) {
			return $item->$field;
		},
		$list
	);
}

function wp_strip_all_tags( $text ) {
	return trim( strip_tags( $text ) );
}

function esc_html( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES, 'UTF-8', false );
}

function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES, 'UTF-8', false );
}

function esc_url( $url ) {
	return htmlspecialchars( $url, ENT_QUOTES, 'UTF-8', false );
}

function wp_json_encode( $value, $flags = 0 ) {
	return json_encode( $value, $flags );
}

function wp_unique_id( $prefix ) {
	static $count = 0;
	return $prefix . ++$count;
}

function wp_get_inline_script_tag( $data, $attributes ) {
	return '<script type="' . esc_attr( $attributes['type'] ) . "\">\n$data\n</script>\n";
}

function wp_register_script_module( $id, $src, $dependencies, $version ) {
	Site::$modules[ $id ] = "$src?ver=$version";
}

function wp_enqueue_script_module( $id ) {
	Site::$enqueued[ $id ] = Site::$modules[ $id ];
}

function shortcode_atts( $pairs, $attributes, $shortcode ) {
	return array_merge( $pairs, array_intersect_key( (array) $attributes, $pairs ) );
}

function add_shortcode( $name, $run ) {
	Site::$shortcodes[ $name ] = $run;
}

/** Shortcodes with attributes in double quotes. Without attributes, they get an empty string, as in WordPress before 6.5. */
function do_shortcode( $content ) {
	return preg_replace_callback(
		'/\[(\w+)((?: \w+="[^"]*")*)\]/',
		function ( $match ) {
			preg_match_all( '/(\w+)="([^"]*)"/', $match[2], $attributes );
			return ( Site::$shortcodes[ $match[1] ] )( $attributes[1] ? array_combine( $attributes[1], $attributes[2] ) : '' );
		},
		$content
	);
}

function register_block_type( $folder, $options ) {
	$metadata                          = json_decode( file_get_contents( "$folder/block.json" ), true );
	Site::$blocks[ $metadata['name'] ] = $options + $metadata;
}

function get_block_wrapper_attributes() {
	return 'class="wp-block-maqal-article"';
}

add_filter( 'the_content', 'do_shortcode' );
