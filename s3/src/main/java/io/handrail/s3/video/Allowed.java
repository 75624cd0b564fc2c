package io.handrail.s3.video;

import java.util.List;

/**
 * What ffmpeg may take an upload for. By default it takes anything for what its first bytes say, and some kinds of
 * files are scripts that name other files and addresses to read: concat scripts, playlists, image sequences.
 */
final class Allowed {

    /** Containers, by ffmpeg's names. None of them leads anywhere else. */
    static final String FORMATS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,flv,asf,ogg";

    /** Decoders: the usual ones of pictures, and of sound since a probe may open them. */
    static final String CODECS =
            "h264,hevc,mpeg4,mpeg2video,mpeg1video,vp8,vp9,libvpx,libvpx-vp9,av1,libdav1d,libaom-av1,"
                    + "theora,mjpeg,h263,flv,vc1,wmv1,wmv2,wmv3,msmpeg4,msmpeg4v2,msmpeg4v1,prores,dnxhd,dvvideo,rawvideo,"
                    + "aac,mp3,mp3float,mp2,mp2float,ac3,eac3,opus,libopus,vorbis,flac,alac,amrnb,amrwb,wmav2,"
                    + "pcm_s16le,pcm_s16be,pcm_s24le,pcm_u8,pcm_mulaw,pcm_alaw";

    private Allowed() {}

    static void addTo(List<String> command, VideoLimits limits) {
        command.add("-format_whitelist");
        command.add(FORMATS);
        command.add("-codec_whitelist");
        command.add(CODECS);
        command.add("-max_pixels");
        command.add(Long.toString(limits.maxPixels()));
    }
}
