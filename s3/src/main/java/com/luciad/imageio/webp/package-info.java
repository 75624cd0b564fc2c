/** Not for users: libwebp's native functions are bound by these names. {@code WebpEncoder} calls them. */
@NullMarked
package com.luciad.imageio.webp;

import org.jspecify.annotations.NullMarked;
