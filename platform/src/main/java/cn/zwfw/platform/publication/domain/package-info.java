/** The rules of reviewed publication: kinds, grounds, routes, requests and revisions. */
@NullMarked
package cn.zwfw.platform.publication.domain;

import org.jspecify.annotations.NullMarked;
