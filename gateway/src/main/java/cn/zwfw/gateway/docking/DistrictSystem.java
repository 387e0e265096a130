package cn.zwfw.gateway.docking;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A system as power-list-service tells of it.
 *
 * @param id its client id
 * @param version grows with every change
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record DistrictSystem(String id, Quota quota, boolean revoked, int version) {}
