/** As much of Keycloak's interface for administrators as docking a district's system takes. */
@NullMarked
package cn.zwfw.local.docking;

import org.jspecify.annotations.NullMarked;
