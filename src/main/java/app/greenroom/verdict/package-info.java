/** From findings to the verdict. */
@NullMarked
package app.greenroom.verdict;

import org.jspecify.annotations.NullMarked;
