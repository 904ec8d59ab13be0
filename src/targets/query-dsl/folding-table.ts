/**
 * Letters outside ASCII that differ only by case, by Unicode 17 simple case folding. Pinned here so that artefacts are
 * the same bytes whatever Unicode version the runtime has. Numbers are in base 36.
 *
 * A pair run is `first last step delta`: each code point c from first to last by step folds together with c + delta.
 */
export const pairRuns: readonly string[] = [
  '5c 5g 1 w,5i 5y 1 w,60 66 1 w,67 67 1 5vj,73 73 1 3d,74 8e 2 1,8i 8m 2 1,8p 93 2 1,96 ae 2 1,',
  'ah al 2 1,ao ao 1 5f,ap ap 1 5u,aq as 2 1,au au 1 5q,av av 1 1,ax ay 1 5p,az az 1 1,b2 b2 1 27,',
  'b3 b3 1 5m,b4 b4 1 5n,b5 b5 1 1,b7 b7 1 5p,b8 b8 1 5r,b9 b9 1 2p,ba ba 1 5v,bb bb 1 5t,',
  'bc bc 1 1,be be 1 4j,bf bf 1 wu9,bg bg 1 5v,bh bh 1 5x,bi bi 1 3m,bj bj 1 5y,bk bo 2 1,',
  'bq bq 1 62,br br 1 1,bt bt 1 62,bw bw 1 1,by by 1 62,bz bz 1 1,c1 c2 1 61,c3 c5 2 1,c7 c7 1 63,',
  'c8 c8 1 1,cc cc 1 1,cf cf 1 1k,ct d7 2 1,da dq 2 1,dw dw 1 1,e0 f2 2 1,f6 fm 2 1,fu fu 1 8bv,',
  'fv fv 1 1,fy fy 1 8bs,fz g0 1 8cf,g1 g1 1 1,g4 g4 1 1x,g5 g5 1 1z,g6 ge 2 1,gg gg 1 8bj,',
  'gh gh 1 8bg,gi gi 1 8bi,gs gs 1 wnj,gx gx 1 wnf,h0 h0 1 wo7,h1 h1 1 wmg,h2 h2 1 wn8,h6 h6 1 wn8,',
  'h7 h7 1 8af,h8 h8 1 wn5,hd hd 1 8al,hp hp 1 89z,hu hu 1 wn7,hz hz 1 wmi,il il 1 wlx,im im 1 wlu,',
  'og oi 2 1,om om 1 1,or ot 1 3m,ov ov 1 38,p2 p2 1 12,p4 p6 1 11,p8 p8 1 1s,pa pb 1 1r,pd pf 2 w,',
  'pg pi 2 w,pj pj 1 w,pn pp 2 w,pq pr 1 w,pw px 1 w,pz q0 1 w,q2 q3 1 w,r3 r3 1 8,rc ry 2 1,',
  's2 s2 1 7,s7 s7 1 1,sa sa 1 1,sg sv 1 28,sw sx 1 w,sz t1 2 w,t2 t9 1 w,tb tc 1 w,tf tl 1 w,',
  'tn tr 1 w,v4 v4 1 1,v8 w0 2 1,wa xq 2 1,xs xs 1 f,xt y5 2 1,y8 10u 2 1,10x 11y 1 1c,',
  '3a8 3b9 1 5ls,3bb 3bb 1 5ls,3bh 3bh 1 5ls,3bk 3cq 1 2bk,3ct 3cv 1 2bk,3vk 3xr 1 tzk,3xs 3xx 1 8,',
  '5mx 5mx 1 1,5tl 5tl 1 r9g,5tp 5tp 1 2xy,5u6 5u6 1 raw,5xc 5zy 2 1,602 61g 2 1,61s 64e 2 1,',
  '64g 64n 1 8,64w 651 1 8,65c 65j 1 8,65s 65z 1 8,668 66d 1 8,66p 66v 2 8,674 67b 1 8,',
  '67k 67l 1 22,67m 67p 1 2e,67q 67r 1 2s,67s 67t 1 3k,67u 67v 1 34,67w 67x 1 3i,680 687 1 8,',
  '68g 68n 1 8,68w 693 1 8,69c 69d 1 8,69f 69f 1 9,69v 69v 1 9,6a8 6a9 1 8,6ao 6ap 1 8,6at 6at 1 7,',
  '6b7 6b7 1 9,6k2 6k2 1 s,6lc 6lr 1 g,6mb 6mb 1 1,792 79r 1 q,8ow 8q7 1 1c,8rk 8rk 1 1,',
  '8rr 8rv 2 1,8s2 8s2 1 1,8s5 8s5 1 1,8sg 8v6 2 1,8vf 8vh 2 1,8vm 8vm 1 1,wu8 wug 2 1,wuk wvg 2 1,',
  'ww0 wwq 2 1,x0i x0u 2 1,x0y x2m 2 1,x2x x2z 2 1,x32 x3a 2 1,x3f x3f 1 1,x3k x3m 2 1,',
  'x3o x3o 1 1c,x3q x48 2 1,x4j x4j 1 ps,x4k x4y 2 1,x53 x55 2 1,x58 x5m 2 1,x6d x6d 1 1,',
  '1ee9 1eey 1 w,1fcw 1fdz 1 14,1fhs 1fir 1 14,1fn4 1fne 1 13,1fng 1fnu 1 13,1fnw 1fo2 1 13,',
  '1fo4 1fo5 1 13,1h1c 1h2q 1 1s,1h74 1h7p 1 w,1jfk 1jgf 1 w,20cg 20db 1 w,20f4 20fs 1 r,',
  '2olc 2om9 1 y',
]
  .join('')
  .split(',');

/** Groups of three or more code points that fold together. */
export const largerOrbits: readonly string[] = [
  '23 2z 6ju,2b 37 an,51 po qk,5h 6d 6jv,ck cl cm,cn co cp,cq cr cs,dt du dv,n9 pl qh 69q,pe qa r4,',
  'ph qd s5,pk qg r5 s4,pm qi s0,ps qo ra,pt qp s1,pv qq qr,py qu r9,q1 qx 6jq,sy tu 5mo,t0 tw 5mp,',
  'ta u6 5mq,td u9 5mr,te ua 5ms 5mt,tm ui 5mu,v6 v7 5mv,5mw wui wuj,600 601 61n',
]
  .join('')
  .split(',');
