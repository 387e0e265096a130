package cn.zwfw.supervision.sharing.catalogue;

import cn.zwfw.platform.access.Caller;
import java.time.Instant;
import java.util.List;

/**
 * A resource in force, as records are collected and read by.
 *
 * @param since when it was entered: what was granted of an earlier one of this code is not of this
 */
public record Resource(
        String code,
        String organ,
        String region,
        String name,
        SharingType sharing,
        List<String> fields,
        Instant since) {

    public Resource {
        fields = List.copyOf(fields);
    }

    /** Whether the caller is of the organ that provides it. */
    public boolean isProvidedBy(Caller caller) {
        return caller.isOf(organ) && caller.isAt(region);
    }
}
