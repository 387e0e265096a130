/** 档案室: who has cases archived, finds, reads and verifies packages, and destroys what may go. */
@NullMarked
package cn.zwfw.approval.archive.desk;

import org.jspecify.annotations.NullMarked;
