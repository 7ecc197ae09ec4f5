/** A check run as text, JSON, HTML and PDF. */
@NullMarked
package app.greenroom.report;

import org.jspecify.annotations.NullMarked;
