/**
 * Who runs what and when. The wings each begin with one class that ends in Session or Watch; here lies what they
 * share: {@link app.greenroom.session.SideRunner} runs the sides of a check, {@link app.greenroom.session.Progress} is
 * told how far it is.
 */
@NullMarked
package app.greenroom.session;

import org.jspecify.annotations.NullMarked;
