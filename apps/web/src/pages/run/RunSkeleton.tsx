import { Skeleton } from '@mantine/core';
import { useLate } from '../../components/use-late';
import classes from './RunPage.module.css';

/** The page's own shape, so that nothing jumps when it fills. */
export const RunSkeleton = () => {
  const isLate = useLate(200);
  return (
    <>
      <div className={classes.header}>{isLate && <Skeleton height={28} width={360} />}</div>
      <div className={classes.body}>
        <div className={classes.left} />
        <div className={classes.right}>{isLate && <Skeleton height={180} m="lg" w="auto" />}</div>
      </div>
    </>
  );
};
