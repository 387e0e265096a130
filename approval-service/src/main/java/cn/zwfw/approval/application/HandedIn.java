package cn.zwfw.approval.application;

import cn.zwfw.approval.material.MaterialKey;
import cn.zwfw.approval.material.MaterialType;
import java.time.Instant;
import java.util.UUID;

/**
 * A material of an application.
 *
 * @param name what it is, as the guide calls it
 * @param fileName what the applicant's file is called; shown, never used as a path
 */
public record HandedIn(
        UUID application,
        UUID id,
        String name,
        String fileName,
        MaterialType type,
        MaterialKey key,
        Instant at) {}
